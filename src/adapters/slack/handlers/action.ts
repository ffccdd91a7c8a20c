/** Buttons: asking again, another page, sharing, the upload form. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { readReviewLine } from '../../../chat/conversation.ts';
import { type Opinion, takeFeedback } from '../../../chat/feedback.ts';
import type { Reply } from '../../../core/reply.ts';
import { askerOf } from '../asker.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { ACTION_IDS } from '../render/buttons.ts';
import type { SlackRenderOptions } from '../render/render.ts';
import { ackOnly, type Bot, compute, serve } from './bot.ts';
import { openUploadForm } from './form.ts';
import { tellOutdated } from './outdated.ts';

const Press = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  channel: z.nullish(z.object({ id: z.string() })),
  trigger_id: z.string(),
  response_url: z.optional(z.string()),
  container: z.optional(z.object({ is_ephemeral: z.optional(z.boolean()), thread_ts: z.optional(z.string()) })),
  actions: z.array(z.unknown()),
});
/** A button, or a menu of which an entry was chosen. */
const Button = z.object({
  action_id: z.string(),
  value: z.optional(z.string()),
  selected_option: z.nullish(z.object({ value: z.string() })),
});
type Press = z.infer<typeof Press>;

interface Wish {
  readonly kind: string;
  readonly page: number;
  readonly isHalf: boolean;
  readonly line: string;
}

/** What the button is for; null: it is none of ours, or of an earlier release. */
function readWish({ actions }: Press): Wish | null {
  const button = Button.safeParse(actions[0]).data;
  const match = ACTION_IDS.exec(button?.action_id ?? '');
  if (!match) return null;
  const [, kind = '', number = '0', half] = match;
  const value = button?.value ?? button?.selected_option?.value;
  if (value === undefined && kind !== 'link') return null;
  return { kind: kind === 'menu' ? 'ask' : kind, page: Number(number), isHalf: half !== undefined, line: value ?? '' };
}

async function answer(press: Press, wish: Wish, outlet: Outlet, bot: Bot): Promise<Reply> {
  return compute(outlet, async () => {
    const asker = askerOf(press.user.id, press.team?.id, press.channel?.id);
    const review = readReviewLine(wish.line);
    if (review) return bot.conversation.press(review, await bot.locales.get(press.user.id), asker);
    const question = await bot.session.read(wish.line, await bot.locales.get(press.user.id));
    return bot.session.answer(question, asker);
  });
}

/** Once for each answer and place: a second press would only repeat it for everybody. */
async function share(press: Press, wish: Wish, outlet: ResponseOutlet, bot: Bot): Promise<void> {
  const place = [press.user.id, press.channel?.id, press.container?.thread_ts, wish.page, wish.isHalf, wish.line];
  const key = `share:${createHash('sha256').update(JSON.stringify(place)).digest('base64')}`;
  if (!(await bot.seen.claim(key))) return outlet.say(outlet.words().slack.sharedAlready);
  const options: SlackRenderOptions = { commandLine: wish.line, page: wish.page, isHalf: wish.isHalf };
  try {
    const reply = await answer(press, wish, outlet, bot);
    const isFit = reply.outcome === 'ok';
    const taken = await outlet.send(reply, { ...options, ...(isFit && { sharedBy: press.user.id }) });
    if (!isFit || !taken) return await bot.seen.forget(key);
    // The button has done its work and goes.
    if (press.container?.is_ephemeral === true) await outlet.send(reply, { ...options, canShare: false }, true);
  } catch (error) {
    await bot.seen.forget(key);
    throw error;
  }
}

/** The answer to a button of the Home tab is a direct message: there is no response_url. */
function outletOf(press: Press, bot: Bot): ResponseOutlet | MessageOutlet {
  const { response_url: url, user, container } = press;
  if (url === undefined) return new MessageOutlet({ channel: user.id, person: user.id }, bot);
  return new ResponseOutlet({ url, person: user.id, thread: container?.thread_ts }, bot);
}

async function takeOpinion(opinion: Opinion, press: Press, { line }: Wish, outlet: Outlet, bot: Bot): Promise<void> {
  const locale = await bot.locales.get(press.user.id);
  const parts = { ...bot.feedback, dispatcher: bot.dispatcher };
  await outlet.show(
    await takeFeedback(opinion, line, askerOf(press.user.id, press.team?.id, press.channel?.id), locale, parts),
  );
}

async function takesFiles(wish: Wish, bot: Bot): Promise<boolean> {
  if (wish.kind === 'upload') return true;
  const review = readReviewLine(wish.line);
  if (review) return review.files === 'new';
  const question = await bot.session.read(wish.line, 'en');
  return question.kind === 'call' && question.takesFiles;
}

async function answerPress(press: Press, outlet: ResponseOutlet | MessageOutlet, bot: Bot): Promise<void> {
  if (!(await bot.seen.claim(`press:${press.trigger_id}`))) return;
  const wish = readWish(press);
  if (wish === null) return tellOutdated('oldButton', press.user.id, outlet, bot);
  if (wish.kind === 'link') return;
  if (wish.kind === 'good' || wish.kind === 'wrong') return takeOpinion(wish.kind, press, wish, outlet, bot);
  if (await takesFiles(wish, bot)) {
    const locale = bot.locales.peek(press.user.id) ?? 'en';
    const { trigger_id: trigger, response_url: responseUrl } = press;
    return openUploadForm({ trigger, locale, responseUrl, line: wish.line }, outlet, bot);
  }
  if (outlet instanceof MessageOutlet)
    return outlet.show(await answer(press, wish, outlet, bot), { commandLine: wish.line, canShare: false });
  if (wish.kind === 'share') return share(press, wish, outlet, bot);
  const isPage = wish.kind === 'page';
  const options: SlackRenderOptions = {
    commandLine: wish.line,
    ...(isPage && { page: wish.page, isHalf: wish.isHalf }),
    canShare: press.channel?.id.startsWith('D') !== true,
  };
  // Another page takes the place of the one before only where nobody else sees it.
  const replaces = isPage && press.container?.is_ephemeral === true;
  await outlet.send(await answer(press, wish, outlet, bot), options, replaces);
}

/** Handles a pressed button: acknowledged first, answered then. */
export async function handleAction(body: unknown, ack: () => Promise<void>, bot: Bot): Promise<void> {
  await ackOnly(ack, bot);
  const press = Press.safeParse(body).data;
  if (!press) {
    bot.log('slack: a button came in a form that is not known');
    return;
  }
  const outlet = outletOf(press, bot);
  serve('a button', outlet, () => answerPress(press, outlet, bot), bot);
}
