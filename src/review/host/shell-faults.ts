/** Slips in files of shell form: an assignment that a shell, or Portage, does not take as it is meant. */
import type { LineEdit } from './edit.ts';
import type { SourceText } from './evidence.ts';
import type { Assignment } from './kinds/make-conf/assignments.ts';
import type { RuleFinding } from './rule.ts';

/** A line of a file that says something else instead. */
function edit(source: SourceText, line: number, text: string): { readonly edits: readonly [LineEdit] } {
  return { edits: [{ target: 'line', source, line, text }] };
}

/** The line with the whole value in quotation marks; nothing where it has marks or escapes of its own. */
function quoted(source: SourceText, { line, value, rest = '' }: Assignment): Partial<RuleFinding> {
  const text = source.lines[line - 1] ?? '';
  const start = text.indexOf('=') + 1;
  const written = text.slice(start).trim();
  const [bare, comment = ''] = written.split(' #', 2);
  const isPlain = bare?.trim() === `${value} ${rest}` && !/["'\\]/.test(written) && comment === '';
  return isPlain ? edit(source, line, `${text.slice(0, start)}"${bare?.trim()}"`) : {};
}

/** Words behind a value that no quotation marks hold together with it. */
export function looseWords(assignments: readonly Assignment[], source: SourceText): RuleFinding[] {
  return assignments.flatMap((assignment) => {
    const { name, value, rest, line } = assignment;
    if (rest === undefined || value === '') return [];
    const word = rest.split(/\s/, 1)[0] ?? '';
    return [{ subject: name, values: { name, word }, places: [source.at(line)], ...quoted(source, assignment) }];
  });
}

/** A quote that nothing closes: the first, as the rest of the file belongs to it. */
export function unclosedQuotes(assignments: readonly Assignment[], source: SourceText): RuleFinding[] {
  const first = assignments.find(({ unclosed }) => unclosed !== undefined);
  if (!first) return [];
  const { name, line, unclosed = '' } = first;
  const text = (source.lines[line - 1] ?? '').trimEnd();
  return [
    {
      subject: name,
      variant: 'unclosed',
      values: { name, quote: unclosed },
      places: [source.at(line)],
      ...edit(source, line, `${text}${unclosed}`),
    },
  ];
}

/** A line that is one word and assigns nothing: the end of a here-document, a flag without its name. @param lines 1-based */
export function strayWords(lines: readonly number[], source: SourceText): RuleFinding[] {
  const found = lines.find((line) => /^[\w+-]{1,60}$/.test((source.lines[line - 1] ?? '').trim()));
  if (found === undefined) return [];
  const word = source.lines[found - 1]?.trim() ?? '';
  const edits = [{ target: 'line', source, line: found, text: null } as const];
  return [{ subject: word, variant: 'stray', values: { word }, places: [source.at(found)], edits }];
}

const HEAD = /^(?:export )?[A-Za-z_]\w{0,60}$/;

/** `NAME = value`: a shell takes the name, or the value, for a command. @param lines 1-based */
export function blanksAroundEquals(lines: readonly number[], source: SourceText): RuleFinding[] {
  return lines.flatMap((line) => {
    const text = source.lines[line - 1] ?? '';
    const equals = text.indexOf('=');
    const head = text.slice(0, Math.max(0, equals)).trimEnd();
    const value = text.slice(equals + 1).trim();
    const name = head.trim().split(' ').at(-1) ?? '';
    if (value === '' || !HEAD.test(head.trim())) return [];
    const places = [source.at(line)];
    return [{ subject: name, variant: 'blanks', values: { name }, places, ...edit(source, line, `${head}=${value}`) }];
  });
}
