/** The lines of a unit, those that a backslash joins read as one. */
import { linesFrom } from '../../columns.ts';

/** A line with those that a backslash joins to it. */
export interface JoinedLine {
  readonly text: string;
  /** 1-based, of its beginning. */
  readonly line: number;
}

/** `ExecStart=`: a shorter line that does not go on says nothing here. */
const SHORTEST = 10;

/** Lines that go on with the next; without them what is read is the line itself. */
export function* joinedLines(lines: readonly string[]): Generator<JoinedLine> {
  let parts: string[] = [];
  let start = 0;
  for (const [line, text] of linesFrom(lines, 1)) {
    if (parts.length === 0 && text.length < SHORTEST && !text.endsWith('\\')) continue;
    const isNext = parts.length > 0 && line === start + parts.length;
    if (parts.length > 0 && !isNext) yield { text: parts.join('\n'), line: start };
    if (!isNext) [parts, start] = [[], line];
    const goesOn = text.endsWith('\\');
    parts.push(goesOn ? text.slice(0, -1) : text);
    if (goesOn) continue;
    yield { text: parts.length === 1 ? text : parts.join('\n'), line: start };
    parts = [];
  }
  if (parts.length > 0) yield { text: parts.join('\n'), line: start };
}
