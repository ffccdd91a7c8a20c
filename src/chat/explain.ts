/** *Explain this error* in the menu of a message: what the message says, or the files that hang on it. */
import { createErrorReply } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { type NamedFile, type Question, textFile } from './question.ts';
import type { Session } from './session.ts';

/** So many lines are what a program printed, and no remark about the files beside them. */
const PRINTED_LINES = 3;

/** The question that a message is; with its command line where it has one. */
export interface ErrorQuestion {
  readonly question: Question;
  readonly line?: string;
}

/** Reads a message whose error is to be explained. Never throws. */
export async function readError(
  text: string,
  files: readonly NamedFile[],
  locale: Locale,
  session: Session,
): Promise<ErrorQuestion> {
  const isPrinted = text.split('\n', PRINTED_LINES).length >= PRINTED_LINES;
  if (files.length > 0 && !isPrinted) return { question: fileQuestion(files, locale) };
  if (text === '') {
    const nothing = new UserError('usage', (words) => words.chat.nothingToExplain);
    return { question: { kind: 'reply', reply: createErrorReply(nothing, locale) } };
  }
  if (files.length > 0) {
    return { question: fileQuestion([textFile('message.txt', text), ...files], locale) };
  }
  const line = `fix ${text}`;
  return { question: await session.read(line, locale), line };
}

function fileQuestion(files: readonly NamedFile[], locale: Locale): Question {
  return { kind: 'files', files, call: { overrides: {}, want: [], locale } };
}
