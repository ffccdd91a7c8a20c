/** Files that could not be read: told beside what the others show, and the reason for an error only when none was. */
import type { Attachment, UnreadFile } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { maskSecrets } from '../core/mask-secrets.ts';
import { wordsFor } from '../core/words/index.ts';
import type { Finding } from './review.ts';

/** The rule of the findings made here. */
export const UNREADABLE = 'input/unreadable';

function toFinding({ name: given, problem }: UnreadFile): Finding {
  const name = maskSecrets(given);
  return {
    rule: UNREADABLE,
    severity: 'error',
    file: name,
    line: null,
    subject: name,
    message: maskSecrets(problem),
    why: '',
    fix: null,
    facts: [],
  };
}

/**
 * Reads each file that can be read.
 * @returns what was read, and a finding for each file that could not be read here or, `unread`, before
 * @throws UserError when there is none; where one file is all there is, its own
 */
export function readReadable<Read>(
  files: readonly Attachment[],
  unread: readonly UnreadFile[],
  locale: Locale,
  read: (file: Attachment) => Read,
): { files: Read[]; findings: Finding[] } {
  const done: Read[] = [];
  const problems = [...unread];
  let first: UserError | undefined;
  for (const file of files) {
    try {
      done.push(read(file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      first ??= error;
      problems.push({ name: file.name, problem: error.tell(wordsFor(locale)) });
    }
  }
  if (done.length > 0) return { files: done, findings: problems.map(toFinding) };
  if (first && problems.length === 1) throw first;
  throw new UserError('unreadable-input', () => problems.map(({ problem }) => maskSecrets(problem)).join('\n'));
}
