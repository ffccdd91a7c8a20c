import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/review/host/evidence.ts';
import { detectMakeConf } from '../../../../src/review/host/kinds/make-conf/detect.ts';
import { parseMakeConf } from '../../../../src/review/host/kinds/make-conf/parse.ts';

const read = (...lines: string[]) => parseMakeConf(new SourceText('make.conf', lines.join('\n'))).content;
const use = (...lines: string[]) => read(...lines).use.map(({ flag, on, line }) => `${on ? '' : '-'}${flag}@${line}`);

describe('make.conf', () => {
  it('keeps each flag with the line that decides it', () => {
    expect(use('USE="a b"', 'USE="$USE -a c"', "USE=$USE' d'")).toEqual(['b@1', '-a@2', 'c@2', 'd@3']);
    expect(use('USE="a b"', 'USE="$USE d"')).toEqual(['a@1', 'b@1', 'd@2']);
  });

  it('reads values over several lines, with and without a backslash', () => {
    expect(use('USE="a \\', '  b', ' -c"', 'X=1', 'USE="$USE d"')).toEqual(['a@1', 'b@2', '-c@3', 'd@5']);
  });

  it('forgets with -* what stood before', () => {
    expect(use('USE="a b"', 'USE="$USE -* c"')).toEqual(['-*@2', 'c@2']);
  });

  it('names what is sourced and runs nothing', () => {
    const { sourced, variables } = read('source /etc/portage/extra.conf', 'MAKEOPTS="-j$(nproc)"', 'A=`id`');
    expect(sourced).toEqual([{ path: '/etc/portage/extra.conf', line: 1 }]);
    expect(variables.get('MAKEOPTS')?.value).toBe('-j$(nproc)');
  });

  it('takes an unclosed quote to the end of its line', () => {
    expect(use('USE="a"', 'FEATURES="x', 'MAKEOPTS=-j4')).toEqual(['a@1']);
  });

  it('is told by variables that only Portage has', () => {
    expect(detectMakeConf('CFLAGS="-O2"\nUSE="x"\nMAKEOPTS="-j4"')).toBe('certain');
    expect(detectMakeConf('USE="x y"')).toBe('certain');
    expect(detectMakeConf('CONFIG_PROTECT="/etc"\nUSE="x"')).toBe('certain');
    expect(detectMakeConf('MAKEOPTS="-j2"\nNINJAFLAGS="-j2"')).toBe('possible');
    expect(detectMakeConf('CFLAGS="-O2"\nLDFLAGS="-s"')).toBe('no');
    expect(detectMakeConf('DOCKER_OPTS="-H tcp://0.0.0.0:2375"')).toBe('no');
  });
});
