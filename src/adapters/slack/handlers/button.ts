/** Buttons: asking again, another page, sharing, the upload form. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Opinion, takeFeedback } from '../../../chat/feedback.ts';
import { repeatable } from '../../../chat/question.ts';
import { readReportLine } from '../../../chat/report-form.ts';
import { readReviewLine } from '../../../chat/review-offers.ts';
import { hasFiles, type Reply } from '../../../core/reply.ts';
import { MessageOutlet, type Place } from '../delivery/message-outlet.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { ResponseOutlet } from '../delivery/response-outlet.ts';
import { ACTION_IDS } from '../render/buttons.ts';
import type { SlackRenderOptions } from '../render/render.ts';
import { slackWords } from '../words/index.ts';
import { ackOnly, type Bot, compute, type Somebody, serve, somebodyOf } from './bot.ts';
import { openUploadForm } from './form.ts';
import { openHostForm } from './host-form.ts';
import { tellOutdated } from './outdated.ts';
import { openReportForm } from './report-form.ts';

const Press = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  channel: z.nullish(z.object({ id: z.string() })),
  trigger_id: z.string(),
  response_url: z.optional(z.string()),
  container: z.optional(
    z.object({
      is_ephemeral: z.optional(z.boolean()),
      message_ts: z.optional(z.string()),
      thread_ts: z.optional(z.string()),
    }),
  ),
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
  const isAsked = kind === 'menu' || kind === 'host';
  return { kind: isAsked ? 'ask' : kind, page: Number(number), isHalf: half !== undefined, line: value ?? '' };
}

/** An answer, and the line that its own buttons ask. */
interface Pressed {
  readonly reply: Reply;
  readonly commandLine: string | undefined;
}

function presserOf({ user, team, channel }: Press, bot: Bot): Promise<Somebody> {
  return somebodyOf(user.id, team?.id, channel?.id, bot);
}

async function answer(press: Press, wish: Wish, outlet: Outlet, bot: Bot): Promise<Pressed> {
  return compute(outlet, async () => {
    const { locale, asker } = await presserOf(press, bot);
    const review = readReviewLine(wish.line);
    // A part of a review is asked again by the same button.
    if (review) return { reply: await bot.conversation.reviews.press(review, locale, asker), commandLine: wish.line };
    const question = await bot.session.read(wish.line, locale);
    return { reply: await bot.session.answer(question, asker), commandLine: repeatable(question, wish.line) };
  });
}

/** Whether to show an answer again, to others or from another page, would do again what was done with it. */
async function isSpent({ kind, line }: Wish, bot: Bot): Promise<boolean> {
  if (kind !== 'share' && kind !== 'page') return false;
  const question = await bot.session.read(line, 'en');
  return question.kind === 'call' && !question.isRepeatable;
}

/** Once for each answer and place: a second press would only repeat it for everybody. */
async function share(press: Press, wish: Wish, outlet: ResponseOutlet, bot: Bot): Promise<void> {
  const place = [press.user.id, press.channel?.id, press.container?.thread_ts, wish.page, wish.isHalf, wish.line];
  const key = `share:${createHash('sha256').update(JSON.stringify(place)).digest('base64')}`;
  if (!(await bot.seen.claim(key))) return outlet.say(slackWords(outlet.words()).sharedAlready);
  const options: SlackRenderOptions = { commandLine: wish.line, page: wish.page, isHalf: wish.isHalf };
  try {
    const { reply } = await answer(press, wish, outlet, bot);
    const isFit = reply.outcome === 'ok' && reply.visibility !== 'alone' && !hasFiles(reply);
    const taken = await outlet.send(reply, { ...options, ...(isFit && { sharedBy: press.user.id }) });
    if (!isFit || !taken) return await bot.seen.forget(key);
    // The button has done its work and goes.
    if (press.container?.is_ephemeral === true) await outlet.send(reply, { ...options, canShare: false }, true);
  } catch (error) {
    await bot.seen.forget(key);
    throw error;
  }
}

/** What is asked about a message that all see goes below it, where it has files: into its thread, or among the direct messages. */
function placeBelow({ user, channel, container }: Press): Place | undefined {
  if (channel == null || container === undefined || container.is_ephemeral === true) return undefined;
  const { message_ts: message, thread_ts: thread } = container;
  return { channel: channel.id, thread: channel.id.startsWith('D') ? thread : (thread ?? message), person: user.id };
}

/** The answer to a button of the Home tab is a direct message: there is no response_url. */
function outletOf(press: Press, bot: Bot): ResponseOutlet | MessageOutlet {
  const { response_url: url, user, container } = press;
  if (url === undefined) return new MessageOutlet({ channel: user.id, person: user.id }, bot);
  const spot = { url, person: user.id, thread: container?.thread_ts, withFiles: placeBelow(press) };
  return new ResponseOutlet(spot, bot);
}

async function takeOpinion(
  opinion: Exclude<Opinion, 'report'>,
  press: Press,
  { line }: Wish,
  outlet: Outlet,
  bot: Bot,
): Promise<void> {
  const { locale, asker } = await presserOf(press, bot);
  const parts = { ...bot.feedback, dispatcher: bot.dispatcher };
  await outlet.show(await takeFeedback(opinion, line, asker, locale, parts));
}

/** Opens the form of a report where the button asks for it. */
async function openReport(press: Press, { kind, line }: Wish, outlet: Outlet, bot: Bot): Promise<boolean> {
  const about = kind === 'ask' ? readReportLine(line) : null;
  if (about === null) return false;
  const { trigger_id: trigger, response_url: responseUrl, user } = press;
  const locale = bot.locales.peek(user.id) ?? 'en';
  const metadata = { locale, about, ...(responseUrl !== undefined && { responseUrl }) };
  await openReportForm(trigger, metadata, outlet, bot);
  return true;
}

/** Opens the form of a host where the button asks for it. */
async function openHost(press: Press, wish: Wish, outlet: Outlet, bot: Bot): Promise<boolean> {
  if (wish.kind !== 'ask') return false;
  const { trigger_id: trigger, response_url: responseUrl } = press;
  const question = await bot.session.read(wish.line, bot.locales.peek(press.user.id) ?? 'en');
  return openHostForm(question, { trigger, responseUrl, somebody: () => presserOf(press, bot) }, outlet, bot);
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
  if (wish === null || (await isSpent(wish, bot))) return tellOutdated('oldButton', press.user.id, outlet, bot);
  if (wish.kind === 'link') return;
  if (wish.kind === 'good' || wish.kind === 'wrong') return takeOpinion(wish.kind, press, wish, outlet, bot);
  if (await openReport(press, wish, outlet, bot)) return;
  if (await openHost(press, wish, outlet, bot)) return;
  if (await takesFiles(wish, bot)) {
    const locale = bot.locales.peek(press.user.id) ?? 'en';
    const { trigger_id: trigger, response_url: responseUrl } = press;
    return openUploadForm({ trigger, locale, responseUrl, line: wish.line }, outlet, bot);
  }
  if (outlet instanceof ResponseOutlet && wish.kind === 'share') return share(press, wish, outlet, bot);
  const { reply, commandLine } = await answer(press, wish, outlet, bot);
  const asked = commandLine === undefined ? {} : { commandLine };
  if (outlet instanceof MessageOutlet) return outlet.show(reply, { ...asked, canShare: false });
  const isPage = wish.kind === 'page';
  const options: SlackRenderOptions = {
    ...asked,
    ...(isPage && { page: wish.page, isHalf: wish.isHalf }),
    canShare: press.channel?.id.startsWith('D') !== true,
  };
  // Another page takes the place of the one before only where nobody else sees it.
  const replaces = isPage && press.container?.is_ephemeral === true;
  await outlet.send(reply, options, replaces);
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
