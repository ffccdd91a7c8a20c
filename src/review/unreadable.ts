/** Files that could not be read: told beside what the others show, and the reason for an error only when none was. */
import type { Attachment, UnreadFile } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { maskSecrets } from '../core/mask-secrets.ts';
import { code } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import type { Finding } from './review.ts';

/** The rule of the findings made here. */
export const UNREADABLE = 'input/unreadable';
/** So many of them are named. */
const MOST_NAMES = 8;

function toFinding({ name: given, problem, bundle }: UnreadFile): Finding {
  const name = maskSecrets(given);
  return {
    rule: UNREADABLE,
    severity: bundle === undefined ? 'error' : 'info',
    file: name,
    line: null,
    subject: name,
    message: maskSecrets(problem),
    why: '',
    fix: null,
    facts: [],
  };
}

/** What was not read of bundles, one line for each of them: people hand in whole folders. */
function byBundle(problems: readonly UnreadFile[], words: Words): UnreadFile[] {
  const bundles = new Map<string, string[]>();
  for (const { name, bundle } of problems)
    if (bundle !== undefined) bundles.set(bundle, [...(bundles.get(bundle) ?? []), name]);
  return [...bundles].map(([bundle, names]) => {
    const shown = words.marks.list(names.slice(0, MOST_NAMES).map((name) => code(name)));
    return { name: bundle, bundle, problem: words.input.saysNothing(code(bundle), names.length, shown) };
  });
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
  const words = wordsFor(locale);
  const done: Read[] = [];
  const problems = [...unread];
  let first: UserError | undefined;
  for (const file of files) {
    try {
      done.push(read(file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      first ??= error;
      const { name, bundle } = file;
      problems.push({ name, problem: error.tell(words), ...(bundle !== undefined && { bundle }) });
    }
  }
  const told = [...problems.filter(({ bundle }) => bundle === undefined), ...byBundle(problems, words)];
  if (done.length > 0) return { files: done, findings: told.map(toFinding) };
  if (first && problems.length === 1) throw first;
  throw new UserError('unreadable-input', () => told.map(({ problem }) => maskSecrets(problem)).join('\n'));
}
