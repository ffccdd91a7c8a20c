/** Files that are no configuration: what programs printed is read as a message that somebody pasted. */
import type { CommandCall } from '../core/command.ts';
import { looksPasted, MAX_TEXT } from '../core/messages/paste.ts';
import type { Block, Reply } from '../core/reply.ts';
import { answerText } from './ask.ts';
import type { AnswerContext } from './shared.ts';

/** A file as text. */
export interface LogText {
  readonly name: string;
  readonly text: string;
}

/** What people call a file with output in it. */
const LOG_NAME = /\.(?:log|out|err)$|dmesg|journal|console/i;

/** The end of a log is where the trouble is. */
function endOf(text: string): string {
  const end = text.slice(-MAX_TEXT);
  return end.length === text.length ? text : end.slice(end.indexOf('\n') + 1);
}

/**
 * Answers what stands in logs; null where nothing in them is known, and no name says that they are logs.
 * @param problems what is wrong with other files of the same question, in the asker's language
 */
export function answerLogs(
  logs: readonly LogText[],
  problems: readonly string[],
  told: CommandCall['overrides'],
  context: AnswerContext,
): Reply | null {
  const { search } = context.knowledge;
  const printed = logs.filter(({ name, text }) => LOG_NAME.test(name) || looksPasted(search.fold(endOf(text))));
  if (printed.length === 0) return null;
  const text = printed.map((log) => endOf(log.text)).join('\n');
  const reply = answerText(endOf(text), 'fix', context, told);
  if (reply.outcome !== 'ok' && !printed.some(({ name }) => LOG_NAME.test(name))) return null;
  const notes = problems.map((problem): Block => ({ type: 'callout', tone: 'warning', text: problem }));
  return { ...reply, blocks: [...notes, ...reply.blocks] };
}
