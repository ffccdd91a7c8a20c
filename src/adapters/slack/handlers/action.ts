/** Buttons: asking again, another page, sharing, the upload form. */

import * as z from 'zod/mini';
import { askerOf } from '../asker.ts';
import { ACTION_IDS } from '../render/buttons.ts';
import { createPayload } from '../render/payload.ts';
import type { SlackRenderOptions } from '../render/render.ts';
import { respond } from '../respond.ts';
import { ackOnly, type Bot } from './bot.ts';
import { openUploadForm } from './form.ts';

const Press = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  trigger_id: z.string(),
  response_url: z.optional(z.string()),
  container: z.optional(z.object({ is_ephemeral: z.optional(z.boolean()), thread_ts: z.optional(z.string()) })),
  actions: z.array(z.object({ action_id: z.string(), value: z.optional(z.string()) })),
});
type Press = z.infer<typeof Press>;

interface Wish {
  readonly kind: string;
  readonly page: number;
  readonly line: string;
}

function readWish({ actions }: Press): Wish | null {
  const [action] = actions;
  const match = ACTION_IDS.exec(action?.action_id ?? '');
  if (!match) return null;
  const [, kind = '', number = '0'] = match;
  return { kind, page: Number(number), line: action?.value ?? 'help' };
}

async function answerWish(press: Press, { kind, page, line }: Wish, bot: Bot): Promise<void> {
  const question = await bot.session.read(line, await bot.locales.get(press.user.id));
  const reply = await bot.session.answer(question, askerOf(press.user.id, press.team?.id));
  const options: SlackRenderOptions = { page: kind === 'ask' ? 0 : page, commandLine: line };
  if (press.response_url === undefined) {
    // Buttons of the Home tab have no response_url; their answers are direct messages.
    await bot.messenger.post({ channel: press.user.id }, reply, { ...options, canShare: false });
    return;
  }
  const thread = press.container?.thread_ts;
  await respond(press.response_url, {
    ...createPayload(reply, { ...options, ...(kind === 'share' && { sharedBy: press.user.id }) }),
    // Another page takes the place of the one before only where nobody else sees it.
    replace_original: kind === 'page' && press.container?.is_ephemeral === true,
    ...(thread !== undefined && { thread_ts: thread }),
  });
}

/** Handles a pressed button: acknowledged first, answered then. */
export async function handleAction(body: unknown, ack: () => Promise<void>, bot: Bot): Promise<void> {
  const press = Press.parse(body);
  const wish = readWish(press);
  const isFirst = await bot.seen.claim(`press:${press.trigger_id}`);
  await ackOnly(ack, bot);
  if (wish === null || wish.kind === 'link' || !isFirst) return;
  const question = await bot.session.read(wish.line, 'en');
  if (wish.kind === 'upload' || (question.kind === 'call' && question.takesFiles)) {
    const locale = bot.locales.peek(press.user.id) ?? 'en';
    await openUploadForm({ trigger: press.trigger_id, locale, responseUrl: press.response_url }, bot);
    return;
  }
  bot.tasks.run('a button', () => answerWish(press, wish, bot));
}
