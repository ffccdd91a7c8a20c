/**
 * Reads what Portage prints about the kernel when Docker is emerged. Shapes: check_extra_config in Gentoo's
 * linux-info.eclass (`CONFIG_X: is not set when it should be.`, `CONFIG_X: should not be set. But it is.`, the list
 * after "Unable to check for the following kernel config options") and the ebuild's own WARNING_ texts.
 */
import { isRelease } from '../../core/release.ts';
import { type Complaint, type ComplaintReport, cleanLines, collectComplaints } from './complaint.ts';

const MISSING = /^CONFIG_(\w+):\s*is not set when it should be\b/;
const UNWANTED = /^CONFIG_(\w+):\s*should not be set\. But it is\b/;
/** The two texts that docker's ebuild brings along: WARNING_POSIX_MQUEUE and WARNING_LEGACY_VSYSCALL_NONE. */
const OWN_MISSING = /^CONFIG_(POSIX_MQUEUE):\s*is required for\b/;
const OWN_UNWANTED = /^CONFIG_(LEGACY_VSYSCALL_NONE) enabled\b/;
const UNCHECKED_HEAD = /^Unable to check for the following kernel config options\b/;
const UNCHECKED_ITEM = /^-\s+(?:CONFIG_)?([A-Z0-9][A-Za-z0-9_]*)$/;

function readComplaint(line: string, number: number): Complaint | null {
  const missing = (MISSING.exec(line) ?? OWN_MISSING.exec(line))?.[1];
  if (missing !== undefined) return { symbol: missing, wants: 'set', line: number };
  const unwanted = (UNWANTED.exec(line) ?? OWN_UNWANTED.exec(line))?.[1];
  return unwanted === undefined ? null : { symbol: unwanted, wants: 'unset', line: number };
}

type Found = Pick<ComplaintReport, 'complaints' | 'omitted'>;

function readUnchecked(lines: readonly string[]): Found {
  const head = lines.findIndex((line) => UNCHECKED_HEAD.test(line)) + 1;
  if (head === 0) return { complaints: [], omitted: 0 };
  return collectComplaints(lines, (line, number) => {
    const symbol = number > head ? UNCHECKED_ITEM.exec(line)?.[1] : undefined;
    return symbol === undefined ? null : { symbol, wants: 'unchecked', line: number };
  });
}

/** What stands last in a line, without what may be glued before its number: `version:6.18.1`, `linux-6.18.1`. */
function lastWord(line: string): string {
  return line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1).replace(/^\D+/, '');
}

function readKernelVersion(lines: readonly string[]): string | null {
  const head = lines.findIndex((line) =>
    /^(Found sources for kernel version|Running kernel version|Kernel version):?/i.test(line),
  );
  if (head === -1) return null;
  return [lastWord(lines[head] ?? ''), lines[head + 1] ?? ''].find(isRelease) ?? null;
}

/** The complaints in what was pasted, or null when it is nothing of Portage's. */
export function readPortageMessages(text: string): ComplaintReport | null {
  const lines = cleanLines(text);
  const told = collectComplaints(lines, readComplaint);
  const found = told.complaints.length > 0 ? told : readUnchecked(lines);
  if (found.complaints.length === 0) return null;
  const docker = /\bapp-(?:containers|emulation)\/docker-(\d+(?:\.\d+)+(?:-r\d+)?)/.exec(text)?.[1] ?? '';
  return {
    kind: 'portage-messages',
    ...found,
    kernelVersion: readKernelVersion(lines),
    dockerVersion: isRelease(docker) ? docker : null,
  };
}
