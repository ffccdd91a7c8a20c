/** What a line looks like that a program printed. */

/** Signs that a line was written by a program. */
const PRINTED: readonly RegExp[] = [
  /level="?[a-z]/,
  /\b(?:info|warn|erro|debu|fata)\[/,
  /error response from daemon/,
  /\(exit status \d/,
  /\bexit code:? \d/,
  /: no such (?:file|device)/,
  /: operation not (?:supported|permitted)/,
  /: (?:permission denied|invalid argument|unknown\b)/,
  /not found in (?:directory|\$path)/,
  / caused:? \\{0,8}["']/,
  /: (?:l?stat|open|mkdir|mount|read|write|unlinkat) \//,
  /["'] to rootfs/,
  /\bip6?tables v\d/,
  /^\s{0,20}(?:error|fatal|warning|traceback)\b/,
];
/** What a person says before pasting: `启动时报 …`. */
const LEAD = /^[\p{Script=Han}\s，。：:、]{1,40}/u;
/** A program names itself at the beginning, and says that something is wrong. */
const SPEAKER = /^\s{0,20}(?:\[?[a-z][\w./-]{0,30}\]?(?:\[\d{1,8}\])?|!!!|\*) ?:? /;
/** What says that something went wrong. */
export const TROUBLE =
  /error|fail|cannot|can't|could not|unable|denied|fatal|invalid|refused|\*\*\*|not found|no such|no rule|not recogni|not exist/;

/** Whether a program printed a folded line. */
export function isPrinted(line: string): boolean {
  if (PRINTED.some((sign) => sign.test(line))) return true;
  const speaker = SPEAKER.exec(line.replace(LEAD, ''))?.[0] ?? '';
  return /[:*!]/.test(speaker) && TROUBLE.test(line);
}
