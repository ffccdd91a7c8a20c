/** From a line that somebody wrote in a chat to a reply. */
import { toArguments } from '../core/chat-line.ts';
import type { CommandCall } from '../core/command.ts';
import { createErrorReply, type Dispatcher, findCommand, takesText } from '../core/dispatch.ts';
import { UserError } from '../core/errors.ts';
import type { Locale } from '../core/locale.ts';
import { callOf, parseCall } from '../core/parse-call.ts';
import { createReply, type Reply } from '../core/reply.ts';

/** With the rest of a button's value it must stay below the 2000 characters that Slack allows. */
const MAX_LINE = 1900;

/** A question that was understood as far as its form goes, or the reply that says why not. */
export type Question =
  | {
      readonly kind: 'call';
      readonly call: Omit<CommandCall, 'files'>;
      readonly takesFiles: boolean;
      readonly isConstant: boolean;
    }
  | { readonly kind: 'reply'; readonly reply: Reply };

/** The program's own version. */
async function versionReply(locale: Locale): Promise<Reply> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  return createReply({ title: `docker-gentoo ${manifest.version}`, locale });
}

/** Reads a line; an empty one asks for help. Never throws. */
export async function readQuestion(line: string, locale: Locale, dispatcher: Dispatcher): Promise<Question> {
  try {
    if (line.length > MAX_LINE) throw new UserError('usage', (words) => words.chat.tooLong(MAX_LINE));
    const parsed = parseCall(
      toArguments(line === '' ? 'help' : line, dispatcher),
      locale,
      takesText(dispatcher.commands),
    );
    if (parsed.wantsVersion) return { kind: 'reply', reply: await versionReply(parsed.call.locale) };
    const call = callOf(parsed);
    const command = findCommand(dispatcher.commands, call.name);
    return { kind: 'call', call, takesFiles: command?.takesFiles ?? false, isConstant: command?.isConstant ?? false };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'reply', reply: createErrorReply(error, locale) };
    throw error;
  }
}

/** Answers a question that needs no files. */
export function answerQuestion(question: Question, dispatcher: Dispatcher): Promise<Reply> | Reply {
  return question.kind === 'reply' ? question.reply : dispatcher.dispatch({ ...question.call, files: [] });
}
