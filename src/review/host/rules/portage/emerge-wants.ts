/** Lines that emerge asks for before it goes on, unless an attached file has them by now. */
import type { SourceText } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import type { WantedChange } from '../../kinds/emerge-pretend/parse.ts';
import { atomTakes, packageOf } from '../../portage/atom.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

const FILES = {
  use: 'package.use',
  keyword: 'package.accept_keywords',
  mask: 'package.unmask',
  license: 'package.license',
} as const;

/** The attached file that the line belongs into, and whether it has it. */
function target(host: Host, { kind, atom, words }: WantedChange): { source: SourceText | undefined; isDone: boolean } {
  const name = packageOf(atom);
  if (kind === 'use') {
    const files = host.of('package-use');
    const set = files.flatMap(({ content }) =>
      content.entries
        .filter((entry) => atomTakes(entry.atom, name))
        .flatMap(({ flags }) => flags.map(({ flag, on }) => (on ? flag : `-${flag}`))),
    );
    return { source: files[0]?.source, isDone: words.every((word) => set.includes(word)) };
  }
  if (kind !== 'keyword') return { source: undefined, isDone: false };
  const files = host.of('package-accept-keywords');
  const entries = files.flatMap(({ content }) => content.entries);
  return { source: files[0]?.source, isDone: entries.some((entry) => atomTakes(entry.atom, name)) };
}

function check({ host }: RuleInput): RuleFinding[] {
  return host.of('emerge-pretend').flatMap(({ content, source }) =>
    content.changes.flatMap((change): RuleFinding[] => {
      const { kind, atom, words, line } = change;
      const { source: file, isDone } = target(host, change);
      if (isDone) return [];
      const wanted = [atom.text, ...words].join(' ');
      return [
        {
          subject: atom.text,
          variant: kind,
          values: { wanted, file: `/etc/portage/${FILES[kind]}` },
          places: [source.at(line)],
          ...(file && { edits: [{ target: 'line', source: file, line: 0, text: wanted }] }),
        },
      ];
    }),
  );
}

export const emergeWants: HostRule = { id: 'portage/emerge-wants', check };
