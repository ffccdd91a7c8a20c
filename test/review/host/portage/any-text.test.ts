/** Whatever somebody attaches: every parser of Portage's files reads it without a fault, and names lines that are there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/review/host/evidence.ts';
import { KINDS } from '../../../../src/review/host/kinds/index.ts';
import { parseAtom } from '../../../../src/review/host/portage/atom.ts';

const OF_PORTAGE = [
  'package-use',
  'package-accept-keywords',
  'package-mask',
  'make-conf',
  'emerge-info',
  'emerge-pretend',
  'eselect',
  'equery-uses',
] as const;
const kinds = KINDS.filter(({ id }) => OF_PORTAGE.some((own) => own === id));

/** Pieces that mean something to one parser or another, in any order. */
const piece = fc.constantFrom(
  'app-containers/docker',
  '=app-containers/docker-29.8.1-r1:0/1::gentoo',
  '*/*',
  '-*',
  '~amd64',
  '**',
  'PYTHON_TARGETS:',
  'USE="',
  "'",
  '"',
  '$USE',
  '$'.concat('{USE}'),
  '\\',
  'source /x',
  '#',
  '[ebuild  N     ]',
  '[blocks B      ]',
  '(-selinux%*)',
  'Portage 3.0.70 (python 3.13, default/linux/amd64/23.0/systemd, gcc-15, 6.18.39-gentoo x86_64)',
  'The following USE changes are necessary to proceed:',
  'The following REQUIRED_USE flag constraints are unsatisfied:',
  'Available iptables implementations:',
  '  [2]   xtables-nft-multi *',
  ' * Found these USE flags for app-containers/docker-29.8.1:',
  ' + - btrfs',
  'was built with the following:',
);
const text = fc
  .array(fc.oneof(piece, fc.constantFrom('\n', ' ', '\t', '\r\n'), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** Every line number in what a parser found. */
function linesIn(value: unknown): number[] {
  if (value instanceof Map) return [...value.values()].flatMap(linesIn);
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'line' && typeof inner === 'number' ? [inner] : linesIn(inner),
  );
}

describe.each(kinds)('$id', ({ detect, parse }) => {
  it('reads anything, and names lines that are there', () => {
    fc.assert(
      fc.property(text, (any) => {
        detect(any, 'package.use');
        const source = new SourceText('any', any);
        const { content, told } = parse(source);
        for (const line of [...linesIn(content), ...linesIn(told)]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(source.lines.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one long word', 'a'.repeat(1_000_000)],
    ['nothing but quotes', '"'.repeat(1_000_000)],
    ['a word made of many words', `A="${'x '.repeat(500)}"\n${'B="$A$A$A$A"\n'.repeat(4_000)}`],
    ['a value that doubles itself', `A="x y"\n${'A="$A $A"\n'.repeat(2_000)}USE="$A"\n`],
    ['boxes', '[ebuild '.repeat(100_000)],
    ['atoms', 'a-1-1/b-1-1-1:0:0::x '.repeat(40_000)],
    ['USE without an end', `${'USE="'.repeat(100_000)}\n`],
    ['blanks', ' '.repeat(1_000_000)],
  ])('is soon through with %s', (_name, hostile) => {
    const started = process.cpuUsage();
    detect(hostile.slice(0, 65_536), 'x');
    parse(new SourceText('x', hostile));
    // Generous, for a machine that does other things as well: what is not linear takes ten seconds and more.
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
});

it('an atom that was put together is taken apart again', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z][a-z0-9]{0,6}){0,2}$/);
  const version = fc.stringMatching(/^\d{1,2}(\.\d{1,3}){0,3}(_rc\d)?(-r\d)?$/);
  fc.assert(
    fc.property(name, name, fc.option(version), fc.option(name), (category, pkg, at, repository) => {
      const written = `${at === null ? '' : '>='}${category}/${pkg}${at === null ? '' : `-${at}`}${repository === null ? '' : `::${repository}`}`;
      expect(parseAtom(written)).toMatchObject({
        category,
        name: pkg,
        ...(at !== null && { version: at }),
        ...(repository !== null && { repository }),
      });
    }),
  );
});
