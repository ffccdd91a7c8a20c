/** Prose is plain text with `code spans`; this splits it for renderers. */

export interface ProsePart {
  readonly isCode: boolean;
  readonly text: string;
}

/** Splits prose into plain and code parts, in order. An unpaired backtick is plain text. */
export function splitProse(prose: string): ProsePart[] {
  const parts: ProsePart[] = [];
  let end = 0;
  for (const match of prose.matchAll(/`([^`]+)`/g)) {
    if (match.index > end) parts.push({ isCode: false, text: prose.slice(end, match.index) });
    parts.push({ isCode: true, text: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < prose.length) parts.push({ isCode: false, text: prose.slice(end) });
  return parts;
}

/** Prose without its markup, for places that show plain text only. */
export function plainProse(prose: string): string {
  return splitProse(prose)
    .map((part) => part.text)
    .join('');
}
