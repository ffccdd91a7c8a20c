/** The part of a log that is read for messages, where it is longer than that reading takes. */
import { MAX_LINES, MAX_TEXT } from '../../core/messages/paste.ts';
import type { SourceText } from './evidence.ts';

export interface LogPart {
  readonly text: string;
  /** So many lines of the log stand before it. */
  readonly skipped: number;
  /** The line of the log at which the program was up and stayed so; 0 where it did not. */
  readonly up: number;
}

/** How many lines before the end of a daemon may have led to it. */
const LEAD = 2000;

/** The first lines from `from` on that fit, and the line behind them. */
function fitting(lines: readonly string[], from: number): number {
  let room = MAX_TEXT;
  let end = from;
  while (end < lines.length && end - from < MAX_LINES) {
    room -= (lines[end]?.length ?? 0) + 1;
    if (room < 0) break;
    end += 1;
  }
  return end;
}

/** Where the last lines begin that fit together. */
function lastFitting(lines: readonly string[]): number {
  let room = MAX_TEXT;
  let start = lines.length;
  while (start > 0 && lines.length - start < MAX_LINES) {
    room -= (lines[start - 1]?.length ?? 0) + 1;
    if (room < 0) break;
    start -= 1;
  }
  return start;
}

/**
 * All of a log that is not too long; else what stands around its fatal line, or its end. What is left out is noted.
 * @param fatal the 1-based line that ended the daemon; null where none did
 * @param up the 1-based line at which it was up and stayed so; 0 where it did not
 */
export function partOfLog(source: SourceText, fatal: number | null, up = 0): LogPart {
  const { lines, text } = source;
  if (text.length <= MAX_TEXT && lines.length <= MAX_LINES) return { text, skipped: 0, up };
  const from = fatal === null ? lastFitting(lines) : Math.max(0, fatal - LEAD);
  const end = fitting(lines, from);
  source.readOnly(from + 1, end);
  return { text: lines.slice(from, end).join('\n'), skipped: from, up };
}
