/** A complaint of another checker about one symbol, as pasted by a person. */
import { stripVTControlCharacters } from 'node:util';

export interface Complaint {
  readonly symbol: string;
  /** What the checker wants. `unchecked`: it could not look and only lists the symbol. */
  readonly wants: 'set' | 'unset' | 'unchecked';
  /** 1-based line in what was pasted. */
  readonly line: number;
}

/** What was read from the output of another checker. */
export interface ComplaintReport {
  readonly kind: 'portage-messages' | 'check-config-output';
  readonly complaints: readonly Complaint[];
  readonly kernelVersion: string | null;
  readonly dockerVersion: string | null;
}

/** The lines of a paste without terminal colours and Portage's ` * ` margin, which say nothing about the complaint. */
export function cleanLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim());
}
