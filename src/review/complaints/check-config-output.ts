/**
 * Reads the output of moby's contrib/check-config.sh, with colours or without: `- CONFIG_X: missing`. It does not print
 * which kernel it judged by (that is `uname -r` of the machine it ran on), so the kernel comes from the asker.
 */
import { type Complaint, type ComplaintReport, cleanLines, collectComplaints } from './complaint.ts';

const LINE = /^-\s*"?CONFIG_(\w+)"?:\s*(missing|enabled)\b/;

function readComplaint(line: string, number: number): Complaint | null {
  const [, symbol, state] = LINE.exec(line) ?? [];
  if (symbol === undefined) return null;
  if (state === 'missing') return { symbol, wants: 'set', line: number };
  // The script prints these two only when they are set, as something bad.
  return /^LEGACY_VSYSCALL_(NATIVE|NONE)$/.test(symbol) ? { symbol, wants: 'unset', line: number } : null;
}

/** The complaints in what was pasted, or null when it is no output of the script. */
export function readCheckConfigOutput(text: string): ComplaintReport | null {
  const lines = cleanLines(text);
  if (!lines.some((line) => LINE.test(line))) return null;
  const found = collectComplaints(lines, readComplaint);
  return { kind: 'check-config-output', ...found, kernelVersion: null, dockerVersion: null };
}
