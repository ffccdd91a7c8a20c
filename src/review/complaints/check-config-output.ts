/**
 * Reads the output of moby's contrib/check-config.sh, with colours or without: `- CONFIG_X: missing`. It does not print
 * which kernel it judged by (that is `uname -r` of the machine it ran on), so the kernel comes from the asker.
 */
import { type Complaint, type ComplaintReport, cleanLines } from './complaint.ts';

const LINE = /^-\s*"?CONFIG_(\w+)"?:\s*(missing|enabled)\b/;

/** The complaints in what was pasted, or null when it is no output of the script. */
export function readCheckConfigOutput(text: string): ComplaintReport | null {
  const matches = cleanLines(text).map((line) => LINE.exec(line));
  if (!matches.some(Boolean)) return null;
  const complaints = matches.flatMap((match, index): Complaint[] => {
    if (!match?.[1]) return [];
    if (match[2] === 'missing') return [{ symbol: match[1], wants: 'set', line: index + 1 }];
    // The script prints these two only when they are set, as something bad.
    return /^LEGACY_VSYSCALL_(NATIVE|NONE)$/.test(match[1])
      ? [{ symbol: match[1], wants: 'unset', line: index + 1 }]
      : [];
  });
  return { kind: 'check-config-output', complaints, kernelVersion: null, dockerVersion: null };
}
