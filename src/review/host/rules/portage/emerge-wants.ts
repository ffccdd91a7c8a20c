/** Lines that emerge asks for before it goes on. */
import type { WantedChange } from '../../kinds/emerge-pretend/parse.ts';
import type { HostRule, RuleFinding, RuleInput } from '../rule.ts';

const FILES = { use: 'package.use', keyword: 'package.accept_keywords', mask: 'package.unmask', license: 'package.license' } as const;

function check({ host }: RuleInput): RuleFinding[] {
  const uses = host.of('package-use')[0]?.source.name;
  const keywords = host.of('package-accept-keywords')[0]?.source.name;
  const attached: Partial<Record<WantedChange['kind'], string | undefined>> = { use: uses, keyword: keywords };
  return host.of('emerge-pretend').flatMap(({ content, source }) =>
    content.changes.map(({ kind, atom, words, line }): RuleFinding => {
      const wanted = [atom.text, ...words].join(' ');
      const file = attached[kind];
      const edit = { target: 'line', file: file ?? '', line: 0, text: wanted } as const;
      return {
        subject: atom.text,
        variant: kind,
        values: { wanted, file: `/etc/portage/${FILES[kind]}` },
        places: [source.at(line)],
        ...(file !== undefined && { edits: [edit] }),
      };
    }),
  );
}

export const emergeWants: HostRule = { id: 'portage/emerge-wants', check };
