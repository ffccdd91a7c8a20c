/** The lines of all files below /etc/portage that begin with an atom, whatever follows it. */
import type { SourceText } from '../evidence.ts';
import type { Host } from '../host.ts';
import type { Atom } from './atom.ts';
import { wordsOf } from './lines.ts';

export interface AtomLine {
  readonly atom: Atom;
  /** 1-based. */
  readonly line: number;
  readonly source: SourceText;
}

const KINDS = ['package-use', 'package-accept-keywords', 'package-mask'] as const;

export function atomLines(host: Host): AtomLine[] {
  return KINDS.flatMap((kind) =>
    host.of(kind).flatMap(({ content, source }) => content.entries.map(({ atom, line }) => ({ atom, line, source }))),
  );
}

/** The first words of the lines that Portage leaves out. */
export function unreadLines(host: Host): { word: string; line: number; source: SourceText }[] {
  return KINDS.flatMap((kind) =>
    host.of(kind).flatMap(({ content, source }) =>
      content.unread.flatMap((line) => {
        const [first] = wordsOf(source.lines[line - 1] ?? '', line);
        return first ? [{ word: first.text, line, source }] : [];
      }),
    ),
  );
}
