/** Events: mentions, direct messages, the Home tab. Bolt has acknowledged them before they come here. */
import * as z from 'zod/mini';
import { wantsFile } from '../../../core/reply.ts';
import { askerOf } from '../asker.ts';
import { lineFromSlack } from '../command-line.ts';
import { patiently } from '../connection/web-clients.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import { wordsOf } from '../delivery/outlet.ts';
import { sendFirstTaken } from '../delivery/refusal.ts';
import { findFiles, namedFiles, type SlackFile } from '../files/slack-file.ts';
import { createHome, createPlainHome } from '../home.ts';
import { slackWords } from '../words/index.ts';
import { type Bot, compute, serve, somebodyOf } from './bot.ts';

const WrittenMessage = z.object({
  user: z.string(),
  team: z.optional(z.string()),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.optional(z.string()),
  text: z._default(z.string(), ''),
  bot_id: z.optional(z.string()),
  /** Edits, joins and the like are no questions; a message with files is `file_share`. */
  subtype: z.optional(z.literal('file_share')),
  channel_type: z.optional(z.string()),
});
type WrittenMessage = z.infer<typeof WrittenMessage>;

const Opened = z.object({
  user: z.string(),
  tab: z.string(),
  view: z.optional(z.object({ team_id: z.optional(z.string()) })),
});

/** The thread, or the direct messages outside of threads: what was said there counts. */
function placeOf({ channel, thread_ts: thread }: WrittenMessage, started: string | undefined): string {
  return `slack ${channel} ${thread ?? started ?? ''}`;
}

async function answer(
  message: WrittenMessage,
  thread: string | undefined,
  files: readonly SlackFile[],
  outlet: MessageOutlet,
  bot: Bot,
): Promise<void> {
  // Not every event names the workspace; those of others do.
  const { user: person, team = bot.teamId, channel } = message;
  const { reply, line } = await compute(outlet, async () =>
    bot.conversation.answer({
      place: placeOf(message, thread),
      text: lineFromSlack(message.text),
      files: namedFiles(files, bot),
      ...(await somebodyOf(person, team, channel, bot)),
    }),
  );
  const offersUpload = wantsFile(reply) && line === undefined;
  const options = offersUpload
    ? { offersUpload }
    : { ...(line !== undefined && { commandLine: line }), canShare: false };
  const isForAll = !channel.startsWith('D');
  if (!isForAll || reply.visibility !== 'alone') return outlet.show(reply, options);
  // Others read along here.
  await new MessageOutlet({ channel: person, person }, bot).show(reply, options);
  await outlet.end(slackWords(outlet.words()).answeredInDm);
}

/** Answers each delivery of an event once. */
function answerMessage(name: string, message: WrittenMessage, event: unknown, id: string, bot: Bot): void {
  const { channel, user: person } = message;
  const thread = name === 'a mention' ? (message.thread_ts ?? message.ts) : message.thread_ts;
  const outlet = new MessageOutlet({ channel, thread, person }, bot);
  const files = findFiles(event);
  const work = async (): Promise<void> => {
    const key = `event:${id}`;
    if (!(await bot.seen.claim(key))) return;
    await answer(message, thread, files, outlet, bot);
    await bot.seen.finish(key);
  };
  serve(name, outlet, work, bot);
}

/** A mention in a channel: answered in its thread. */
export function handleMention(event: unknown, id: string, bot: Bot): void {
  const message = WrittenMessage.safeParse(event).data;
  if (!message || message.bot_id !== undefined) return;
  answerMessage('a mention', message, event, id, bot);
}

/** A direct message: answered where it was written. */
export function handleDirectMessage(event: unknown, id: string, bot: Bot): void {
  const message = WrittenMessage.safeParse(event).data;
  if (!message || message.bot_id !== undefined || message.channel_type !== 'im') return;
  answerMessage('a direct message', message, event, id, bot);
}

/** Somebody opened the Home tab. */
export function handleHomeOpened(event: unknown, id: string, bot: Bot): void {
  const opened = Opened.safeParse(event).data;
  if (opened?.tab !== 'home') return;
  const { user } = opened;
  const team = opened.view?.team_id ?? bot.teamId;
  const publish = (view: ReturnType<typeof createHome>) =>
    patiently(() => bot.api.web.views.publish({ user_id: user, view }));
  const work = async (): Promise<void> => {
    const key = `event:${id}`;
    if (!(await bot.seen.claim(key))) return;
    const locale = await bot.locales.get(user);
    const progress = await bot.dispatcher.progressOf(askerOf(user, team, undefined), locale);
    await sendFirstTaken(
      [
        () => createHome(locale, progress),
        () => createHome(locale, progress, true),
        () => createPlainHome(slackWords(wordsOf(user, bot)).homeHow),
      ],
      publish,
      (reason) => bot.log(`slack: the Home tab was refused: ${reason}`, 'answer-refused'),
    );
    await bot.seen.finish(key);
  };
  bot.tasks.run('the Home tab', work, (line) => publish(createPlainHome(line(wordsOf(user, bot)))));
}
