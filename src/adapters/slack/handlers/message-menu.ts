/** The shortcuts in the menu of a message: reviews its files in its thread, or explains the error in it to the presser. */
import * as z from 'zod/mini';
import { readError } from '../../../chat/explain.ts';
import { isComplaint, wantsFile } from '../../../core/reply.ts';
import { lineFromSlack } from '../command-line.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { findFiles, namedFiles } from '../files/slack-file.ts';
import { EXPLAIN_SHORTCUT, REVIEW_SHORTCUT } from '../registration/shortcuts.ts';
import { ackOnly, type Bot, compute, serve, somebodyOf } from './bot.ts';
import { tellOutdated } from './outdated.ts';

/** What every shortcut has, whatever it is for; one outside of messages has no response_url. */
const Anything = z.object({
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.optional(z.string()),
});

const Shortcut = z.object({
  callback_id: z.enum([REVIEW_SHORTCUT, EXPLAIN_SHORTCUT]),
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  channel: z.object({ id: z.string() }),
  response_url: z.string(),
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.optional(z.string()),
    text: z.optional(z.string()),
    /** What programs post is often in these alone. */
    attachments: z.optional(z.array(z.looseObject({ text: z.optional(z.string()), fallback: z.optional(z.string()) }))),
  }),
});
type Shortcut = z.infer<typeof Shortcut>;

/** The review is for everybody in the thread; what is in its way is for the presser alone. */
async function review({ user, team, channel, message, ...rest }: Shortcut, bot: Bot): Promise<void> {
  const presser = new ResponseOutlet({ url: rest.response_url, person: user.id, thread: message.thread_ts }, bot);
  const reply = await compute(presser, async () => {
    const { locale, asker } = await somebodyOf(user.id, team?.id, channel.id, bot);
    const options = { overrides: {}, want: [], locale };
    return bot.conversation.reviews.review({ files: namedFiles(findFiles(message), bot), options, asker });
  });
  if (isComplaint(reply)) return presser.show(reply, { offersUpload: wantsFile(reply), canShare: false });
  const place = { channel: channel.id, thread: message.thread_ts ?? message.ts, person: user.id };
  await new MessageOutlet(place, bot, (line) => presser.say(line)).show(reply);
}

/** What a message says, as a person reads it. */
function textOf({ text = '', attachments = [] }: Shortcut['message']): string {
  const more = attachments.map((each) => each.text ?? each.fallback ?? '');
  return lineFromSlack([text, ...more].filter((part) => part !== '').join('\n'));
}

/** The explanation is for the presser alone, who may share it. */
async function explain({ user, team, channel, message, ...rest }: Shortcut, bot: Bot): Promise<void> {
  const presser = new ResponseOutlet({ url: rest.response_url, person: user.id, thread: message.thread_ts }, bot);
  const files = namedFiles(findFiles(message), bot);
  const { line, reply } = await compute(presser, async () => {
    const { locale, asker } = await somebodyOf(user.id, team?.id, channel.id, bot);
    const { question, line } = await readError(textOf(message), files, locale, bot.session);
    const reply =
      question.kind === 'files'
        ? await bot.conversation.reviews.look(question, asker, null)
        : await bot.session.answer(question, asker);
    return { line, reply };
  });
  const canShare = !channel.id.startsWith('D');
  await presser.show(reply, { ...(line !== undefined && { commandLine: line }), canShare });
}

/** Handles a shortcut: acknowledged first, reviewed then. */
export async function handleShortcut(body: unknown, ack: () => Promise<void>, bot: Bot): Promise<void> {
  await ackOnly(ack, bot);
  const any = Anything.safeParse(body).data;
  if (!any) {
    bot.log('slack: a shortcut came in a form that is not known');
    return;
  }
  const { response_url: url, user } = any;
  const outlet =
    url === undefined
      ? new MessageOutlet({ channel: user.id, person: user.id }, bot)
      : new ResponseOutlet({ url, person: user.id }, bot);
  const work = async (): Promise<void> => {
    if (!(await bot.seen.claim(`shortcut:${any.trigger_id}`))) return;
    const shortcut = Shortcut.safeParse(body).data;
    if (shortcut) await (shortcut.callback_id === EXPLAIN_SHORTCUT ? explain : review)(shortcut, bot);
    else await tellOutdated('oldEntry', user.id, outlet, bot);
  };
  serve('the shortcut', outlet, work, bot);
}
