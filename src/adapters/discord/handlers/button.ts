/** Buttons and menus: asking again, another page, sharing, the upload form. */
import { type APIMessageComponentInteraction, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { takeFeedback } from '../../../chat/feedback.ts';
import { readReportLine } from '../../../chat/report-form.ts';
import { readReviewLine } from '../../../chat/review-offers.ts';
import { type Locale, matchLocale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { readCustomId, type Wish } from '../custom-id.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import { discordWords } from '../words/index.ts';
import { answerLine, readLine } from './answer.ts';
import type { Bot } from './bot.ts';
import { openUploadForm } from './form.ts';
import { openHostForm } from './host-form.ts';
import { publishReview } from './publish.ts';
import { openReportForm } from './report-form.ts';
import { showReview } from './review.ts';

/** Of a menu the chosen entry counts, which has a custom id as buttons have. */
function wishOf({ data }: APIMessageComponentInteraction, bot: Bot): Wish | 'forgotten' | null {
  if (data.component_type === ComponentType.Button) return readCustomId(data.custom_id, bot.ids);
  return readCustomId('values' in data ? (data.values[0] ?? '') : '', bot.ids);
}

/** What a button says whose command line is no longer kept. */
async function sayForgotten(locale: Locale, responder: Responder, bot: Bot): Promise<void> {
  const { forgotten } = discordWords(wordsFor(locale));
  const actions = [{ type: 'ask', command: 'help' }] as const;
  const reply = createReply({ title: forgotten, tone: 'warning', outcome: 'bad-usage', actions, locale });
  await responder.respond(createPayload(reply, { store: bot.ids }));
}

/** Handles a pressed button or a chosen entry. */
export async function handleComponent(
  interaction: APIMessageComponentInteraction,
  responder: Responder,
  bot: Bot,
): Promise<void> {
  const locale = matchLocale(interaction.locale);
  const wish = wishOf(interaction, bot);
  if (wish === null || wish === 'forgotten') {
    await sayForgotten(locale, responder, bot);
    return;
  }
  const user = interaction.member?.user.id ?? interaction.user?.id ?? '';
  if (wish.kind === 'publish') {
    await publishReview(interaction.message, user, locale, responder, bot);
    return;
  }
  if (wish.kind === 'good' || wish.kind === 'wrong') {
    const parts = { ...bot.feedback, dispatcher: bot.dispatcher };
    const reply = await takeFeedback(wish.kind, wish.line, askerOf(interaction), locale, parts);
    await responder.respond(createPayload(reply, { store: bot.ids }));
    return;
  }
  const reported = readReportLine(wish.line);
  if (reported !== null) return openReportForm(reported, locale, responder, bot);
  const review = readReviewLine(wish.line);
  if (review?.files === 'same') {
    if (!(await responder.defer(true))) return;
    await showReview(await bot.conversation.reviews.press(review, locale, askerOf(interaction)), responder, bot);
    return;
  }
  if (review) return openUploadForm(wish.line, locale, responder, bot);
  const { question, wantsFiles } = await readLine(wish.line, locale, bot);
  if (wish.kind === 'upload' || wantsFiles) {
    await openUploadForm(wish.line, question.kind === 'reply' ? locale : question.call.locale, responder, bot);
    return;
  }
  if (wish.kind === 'ask' && (await openHostForm(question, interaction, locale, responder, bot))) return;
  const isShown = wish.kind === 'share' || wish.kind === 'page';
  // To show it again would do again what was done with it.
  if (isShown && question.kind === 'call' && !question.isRepeatable) return sayForgotten(locale, responder, bot);
  const isEphemeral = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const manner = {
    ...('page' in wish && { page: wish.page }),
    ...(wish.kind === 'share' && { sharedBy: user }),
    // Another page takes the place of the one before only where nobody else sees it.
    replaces: wish.kind === 'page' && isEphemeral,
  };
  await answerLine(question, wish.line, manner, askerOf(interaction), responder, bot);
}
