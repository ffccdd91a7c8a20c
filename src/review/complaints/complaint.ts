/** A complaint of another checker about one symbol, as pasted by a person. */
import { LIMITS } from '../../core/limits.ts';
import { stripEscapes } from '../../core/render/text.ts';

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
  /** One for each symbol: the last about it. */
  readonly complaints: readonly Complaint[];
  /** Lines about further symbols, which were not looked at. */
  readonly omitted: number;
  readonly kernelVersion: string | null;
  readonly dockerVersion: string | null;
}

/** The lines of a paste without terminal colours and Portage's ` * ` margin, which say nothing about the complaint. */
export function cleanLines(text: string): string[] {
  return stripEscapes(text)
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim());
}

/** The last complaint about each symbol, up to as many symbols as we look at. */
export function collectComplaints(
  lines: readonly string[],
  read: (line: string, number: number) => Complaint | null,
): Pick<ComplaintReport, 'complaints' | 'omitted'> {
  const bySymbol = new Map<string, Complaint>();
  let omitted = 0;
  for (const [index, line] of lines.entries()) {
    const complaint = read(line, index + 1);
    if (!complaint) continue;
    if (bySymbol.size < LIMITS.complaints || bySymbol.has(complaint.symbol)) bySymbol.set(complaint.symbol, complaint);
    else omitted += 1;
  }
  return { complaints: [...bySymbol.values()], omitted };
}
