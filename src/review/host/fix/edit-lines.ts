/** Changes lines of a text; the others stay byte for byte. */
import type { LineEdit } from './edit.ts';

/** The text after all edits. Of two for one line the first counts. */
export function editLines(text: string, edits: readonly LineEdit[]): string {
  const byLine = new Map<number, LineEdit>();
  for (const edit of edits) if (edit.line > 0 && !byLine.has(edit.line)) byLine.set(edit.line, edit);
  const kept = text.split('\n').flatMap((line, index) => {
    const edit = byLine.get(index + 1);
    if (!edit) return [line];
    return edit.text === null ? [] : [edit.text];
  });
  const added = [...new Set(edits.filter(({ line }) => line === 0).flatMap((edit) => edit.text ?? []))];
  if (added.length === 0) return kept.join('\n');
  if (kept.at(-1) === '') kept.pop();
  return `${[...kept, ...added].join('\n')}\n`;
}
