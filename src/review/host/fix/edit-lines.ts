/** Changes lines of a text; the others stay byte for byte. */
import type { LineEdit, PartEdit, WordEdit } from '../edit.ts';
import { editWords } from './edit-words.ts';

type TextEdit = LineEdit | WordEdit | PartEdit;

/** What becomes of a line; null when it goes. */
function editLine(line: string, edits: readonly TextEdit[]): string | null {
  const whole = edits.find((edit) => edit.target === 'line');
  if (whole) return whole.text;
  const parts = edits.filter((edit) => edit.target === 'part');
  if (parts.length > 0) return parts.reduce((text, edit) => text.replace(edit.part, () => edit.text), line);
  return editWords(
    line,
    edits.filter((edit) => edit.target === 'word'),
  );
}

/** The text after all edits. Of two for one whole line the first counts; a whole line counts more than its words. */
export function editLines(text: string, edits: readonly TextEdit[]): string {
  const byLine = Map.groupBy(edits, ({ line }) => line);
  const kept = text.split('\n').flatMap((line, index) => {
    const own = byLine.get(index + 1);
    const edited = own ? editLine(line, own) : line;
    return edited === null ? [] : [edited];
  });
  const added = [...new Set((byLine.get(0) ?? []).flatMap((edit) => edit.text ?? []))];
  if (added.length === 0) return kept.join('\n');
  if (kept.at(-1) === '') kept.pop();
  return `${[...kept, ...added].join('\n')}\n`;
}
