/** Lines that emerge asks for before it goes on, unless an attached file has them by now. */
import type { SourceText } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import type { WantedChange } from '../../kinds/emerge-pretend/parse.ts';
import { type Atom, atomTakes, packageOf } from '../../portage/atom.ts';
import { LinesByPackage } from '../../portage/atom-lines.ts';
import { packageUseLines } from '../../portage/flags-of.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

const FILES = {
  use: 'package.use',
  keyword: 'package.accept_keywords',
  mask: 'package.unmask',
  license: 'package.license',
} as const;

/** What the attached files have by now. */
class Attached {
  readonly #host: Host;
  readonly #accepted: LinesByPackage<{ readonly atom: Atom; readonly line: number }>;

  constructor(host: Host) {
    this.#host = host;
    this.#accepted = new LinesByPackage(host.of('package-accept-keywords'));
  }

  /** The attached file that a line belongs into, and whether it has it. */
  target({ kind, atom, words }: WantedChange): { source: SourceText | undefined; isDone: boolean } {
    const name = packageOf(atom);
    if (kind === 'use') {
      const set = this.#flagsOf(name);
      return { source: this.#host.of('package-use')[0]?.source, isDone: words.every((word) => set.has(word)) };
    }
    if (kind !== 'keyword') return { source: undefined, isDone: false };
    const isTaken = this.#accepted.wild.some((each) => atomTakes(each.atom, name));
    const source = this.#host.of('package-accept-keywords')[0]?.source;
    return { source, isDone: isTaken || this.#accepted.exact(name).length > 0 };
  }

  #flagsOf(name: string): ReadonlySet<string> {
    const lines = packageUseLines(this.#host);
    const about = [...lines.wild.filter((each) => atomTakes(each.atom, name)), ...lines.exact(name)];
    return new Set(about.flatMap(({ entry }) => entry.flags.map(({ flag, on }) => (on ? flag : `-${flag}`))));
  }
}

/** emerge asks for a handful. Each is looked for in all lines of package.use that have a star, so that thousands took minutes. */
const MOST_CHANGES = 200;

function check({ host }: RuleInput): RuleFinding[] {
  const attached = new Attached(host);
  return host.of('emerge-pretend').flatMap(({ content, source }) =>
    content.changes.slice(0, MOST_CHANGES).flatMap((change): RuleFinding[] => {
      const { kind, atom, words, line } = change;
      const { source: file, isDone } = attached.target(change);
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
