/** What runc says of a program that it could not start. The program has any name, so no literal piece tells of it. */

const FAILED =
  /\bexec(?: user process caused: \\?["']?|(?: |: \\?["'])[^\s"'\\:]{1,200}\\?["']?: )(?:stat [^\s"':]{1,200}: )?(no such file or directory|permission denied)\b/;

/** A start that failed: why, and in which line (1-based) it stands. */
export interface ExecFailure {
  readonly why: 'missing' | 'refused';
  readonly line: number;
}

/** The first start of a program that a text says has failed; null: none. */
export function readExecFailure(text: string): ExecFailure | null {
  const match = FAILED.exec(text);
  if (!match) return null;
  const why = match[1] === 'permission denied' ? 'refused' : 'missing';
  return { why, line: text.slice(0, match.index).split('\n').length };
}
