/** The shortcut in the menu of a message: reviews the files of that message in its thread. */
import * as z from 'zod/mini';
import { isComplaint } from '../../../core/reply.ts';
import { askerOf } from '../asker.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { findFiles, namedFiles } from '../files/slack-file.ts';
import { ackOnly, type Bot, compute, serve } from './bot.ts';
import { tellOutdated } from './outdated.ts';

/** The shortcut's name on Slack. */
export const REVIEW_SHORTCUT = 'review_attached_config';

/** What every shortcut has, whatever it is for; one outside of messages has no response_url. */
const Anything = z.object({
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  response_url: z.optional(z.string()),
});

const Shortcut = z.object({
  callback_id: z.literal(REVIEW_SHORTCUT),
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  channel: z.object({ id: z.string() }),
  response_url: z.string(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.optional(z.string()) }),
});
type Shortcut = z.infer<typeof Shortcut>;

/** The review is for everybody in the thread; what is in its way is for the presser alone. */
async function review({ user, team, channel, message, ...rest }: Shortcut, bot: Bot): Promise<void> {
  const presser = new ResponseOutlet({ url: rest.response_url, person: user.id, thread: message.thread_ts }, bot);
  const reply = await compute(presser, async () => {
    const locale = await bot.locales.get(user.id);
    const request = { files: namedFiles(findFiles(message), bot), overrides: {}, want: [], locale };
    return bot.session.review(request, askerOf(user.id, team?.id, channel.id));
  });
  if (isComplaint(reply)) return presser.show(reply, { offersUpload: true, canShare: false });
  const place = { channel: channel.id, thread: message.thread_ts ?? message.ts, person: user.id };
  await new MessageOutlet(place, bot, (line) => presser.say(line)).showReview(reply);
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
    if (shortcut) await review(shortcut, bot);
    else await tellOutdated('oldEntry', user.id, outlet, bot);
  };
  serve('the shortcut', outlet, work, bot);
}
