import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../../src/review/input/without-marks.ts';

describe('what stands before each line', () => {
  it.each([
    ['a quotation', '> {\n>   "debug": true\n> }', '{\n  "debug": true\n}'],
    ['a quotation below words', 'so:\n> a\n> b\nand?', 'so:\na\nb\nand?'],
    ['a quotation in a quotation', '> > a\n> > b', 'a\nb'],
    ['numbers of cat -n', '     1\t{\n     2\t}', '{\n}'],
    ['numbers with a colon', '1:{\n2:  "debug": true\n3:}', '{\n  "debug": true\n}'],
    ['numbers below a name', 'daemon.json:\n1 {\n2 }', 'daemon.json:\n{\n}'],
    [
      'bullets',
      '- app-containers/docker btrfs\n- app-containers/runc seccomp',
      'app-containers/docker btrfs\napp-containers/runc seccomp',
    ],
    ['bullets in a block', 'so:\n```\n• a\n• b\n```', 'so:\n```\na\nb\n```'],
    ['tildes around a block', '~~~\na\n~~~', '```\na\n```'],
    ['line ends of Windows', 'a\r\nb', 'a\nb'],
  ])('is taken away: %s', (_, text, bare) => {
    expect(withoutMarks(text)).toBe(bare);
  });

  it.each([
    ['versions of packages', '>=app-containers/docker-29 btrfs\n>=app-containers/runc-1.3 seccomp'],
    ['what diff prints', '3a4,5\n> CONFIG_A=y\n> CONFIG_B=y'],
    ['lines about options', '- CONFIG_VETH: missing\n- CONFIG_BRIDGE: enabled'],
    ['owners of ranges by their numbers', '1000:100000:65536\n1001:165536:65536'],
    ['numbers that do not count', '1 a\n3 b'],
    ['lists of a file', 'ports:\n- "80:80"\n- "443:443"'],
    ['flags that are off', '-apparmor\n-selinux'],
    ['marks of Portage', ' * Messages for package app-containers/docker-29.7.2:\n *   Unable to find kernel sources'],
  ])('is left where it is no mark: %s', (_, text) => {
    expect(withoutMarks(text)).toBe(text);
  });

  it('goes once, and no line goes with it', () => {
    const line = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('> a', '1 a', '2\tb', '- a', '```', '~~~', ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(withoutMarks(text).split('\n')).toHaveLength(text.replaceAll('\r\n', '\n').split('\n').length);
      }),
    );
  });
});
