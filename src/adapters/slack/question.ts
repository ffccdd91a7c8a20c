/** From what people type on Slack to a reply. */

import { toArguments } from '../../core/chat-line.ts';
import type { CommandCall } from '../../core/command.ts';
import { createErrorReply, type Dispatcher, findCommand, takesText } from '../../core/dispatch.ts';
import { UserError } from '../../core/errors.ts';
import type { Locale } from '../../core/locale.ts';
import { callOf, parseCall } from '../../core/parse-call.ts';
import { createReply, type Reply } from '../../core/reply.ts';

/** With the rest of a button's value it must stay below 2000 characters. */
const MAX_LINE = 1900;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Text as Slack sends it, as the line that was meant: mentions of people go, links become their text, entities become
 * letters, and the long dashes that phones make of `--` become two again.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function lineFromSlack(text: string): string {
  return text
    .replaceAll(/<@[^<>]*>/g, ' ')
    .replaceAll(/<[!#][^<>|]*(?:\|([^<>]*))?>/g, (_, label?: string) => label ?? '')
    .replaceAll(/<((?:https?|mailto):[^<>|]*)(?:\|([^<>]*))?>/g, (_, url: string, label?: string) => label ?? url)
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/(^|\s)[—–](?=[a-z])/g, '$1--')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

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
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  return createReply({ title: `docker-gentoo ${manifest.version}`, locale });
}

/** Reads a line; an empty one asks for help. Never throws. */
export async function readQuestion(line: string, locale: Locale, dispatcher: Dispatcher): Promise<Question> {
  try {
    if (line.length > MAX_LINE) throw new UserError('usage', (words) => words.slack.tooLong(MAX_LINE));
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

/** Whether the language of an answer can be told from the question: it is asked for, or the question is in Chinese. */
export function localeInLine(line: string): Locale | undefined {
  if (/\p{Script=Han}/u.test(line)) return 'zh-CN';
  return /(^|\s)--locale[ =]/.test(line) ? 'en' : undefined;
}
