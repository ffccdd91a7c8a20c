/** What runc says of a program that it could not start. The program has any name, so no literal piece tells of it. */

const FAILED =
  /\bexec(?: user process caused: \\?["']?|(?: |: \\?["'])[^\s"'\\:]{1,200}\\?["']?: )(?:stat [^\s"':]{1,200}: )?(no such file or directory|permission denied)\b/;

/** A start that failed: which symptom tells of it, and in which line (1-based) it stands. */
export interface ExecFailure {
  readonly symptom: 'exec-file-not-found' | 'exec-permission-denied';
  readonly line: number;
}

/** The first start of a program that a text says has failed; null: none. */
export function readExecFailure(text: string): ExecFailure | null {
  const match = FAILED.exec(text);
  if (!match) return null;
  const symptom = match[1] === 'permission denied' ? 'exec-permission-denied' : 'exec-file-not-found';
  return { symptom, line: text.slice(0, match.index).split('\n').length };
}
