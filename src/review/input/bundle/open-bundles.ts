/** The files of a question with its bundles opened: each file stands for itself from here on. */
import type { Attachment, UnreadFile } from '../../../core/command.ts';
import { code } from '../../../core/reply.ts';
import type { Words } from '../../../core/words/index.ts';
import type { Bundle, Skipped, SkipReason } from './bundle.ts';
import { openBundle } from './open-bundle.ts';

/** So many names stand in one line. */
const MOST_NAMES = 8;

/** What is said about all that was skipped for one reason. */
function tellSkipped(bundle: string, reason: SkipReason, skipped: readonly Skipped[], { input, marks }: Words): string {
  const shown = skipped.slice(0, MOST_NAMES).map(({ name }) => code(name));
  return input.skippedFiles(code(bundle), skipped.length, marks.list(shown), input.skipped[reason]);
}

/** What was not read of a bundle, in the reader's language. */
function problemsOf(name: string, { files, skipped, isDamaged }: Bundle, words: Words): string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return [
    ...(isDamaged ? [words.input.damagedBundle(code(name))] : []),
    ...reasons.map((each) =>
      tellSkipped(
        name,
        each,
        skipped.filter(({ reason }) => reason === each),
        words,
      ),
    ),
    ...(files.length === 0 && skipped.length === 0 && !isDamaged ? [words.input.emptyBundle(code(name))] : []),
  ];
}

/**
 * Opens the archives among the files; a bundle in a bundle stays closed.
 * @returns all files, and what could not be read, with what was known of that before
 */
export function openBundles(
  attachments: readonly Attachment[],
  unread: readonly UnreadFile[],
  words: Words,
): { files: Attachment[]; unread: UnreadFile[] } {
  const files: Attachment[] = [];
  const problems = [...unread];
  for (const attachment of attachments) {
    const bundle = openBundle(attachment);
    if (!bundle) files.push(attachment);
    else {
      files.push(...bundle.files.map((file) => ({ ...file, bundle: attachment.name })));
      problems.push(
        ...problemsOf(attachment.name, bundle, words).map((problem) => ({ name: attachment.name, problem })),
      );
    }
  }
  return { files, unread: problems };
}
