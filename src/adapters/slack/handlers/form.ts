/** Opens the upload form, and takes what was filled in. */
import type { ViewResponseAction } from '@slack/bolt';
import type { Locale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { slackErrorOf } from '../connection/web-clients.ts';
import { namedFiles } from '../files/slack-file.ts';
import { createUploadForm, readUploadForm } from '../files/upload-form.ts';
import { createPayload } from '../render/payload.ts';
import { respond } from '../respond.ts';
import { ackOnly, type Bot } from './bot.ts';

export interface FormRequest {
  /** Lives for three seconds and opens one form. */
  readonly trigger: string;
  readonly locale: Locale;
  /** Where to say that it did not work; the Home tab has none. */
  readonly responseUrl?: string | undefined;
}

/** Opens the form; when the trigger has expired, says so with a button that has a new one. */
export async function openUploadForm({ trigger, locale, responseUrl }: FormRequest, bot: Bot): Promise<void> {
  try {
    const metadata = { locale, ...(responseUrl !== undefined && { responseUrl }) };
    await bot.api.urgent.views.open({ trigger_id: trigger, view: createUploadForm(bot.dispatcher, metadata) });
  } catch (error) {
    const reason = slackErrorOf(error) ?? (error instanceof Error ? error.message : String(error));
    bot.log(`slack: the form was not opened: ${reason}`);
    if (responseUrl === undefined) return;
    const reply = createReply({ title: wordsFor(locale).slack.tooLate, tone: 'warning', outcome: 'failed', locale });
    bot.tasks.run('the note about the form', () => respond(responseUrl, createPayload(reply, { offersUpload: true })));
  }
}

type Ack = (response?: ViewResponseAction) => Promise<void>;

/** Takes a submission: shows what is wrong in the form, else closes it and reviews. The answer is a direct message. */
export async function handleSubmission(
  view: { readonly id: string },
  user: string,
  team: string | undefined,
  ack: Ack,
  bot: Bot,
): Promise<void> {
  const form = readUploadForm(view);
  if (typeof form === 'string') {
    await ack({ response_action: 'errors', errors: { docker: form } });
    return;
  }
  const isFirst = await bot.seen.claim(`form:${view.id}`);
  await ackOnly(ack, bot);
  if (!isFirst) return;
  bot.tasks.run('a review from the form', async () => {
    const { locale, responseUrl } = form;
    await bot.messenger.postReview(
      { channel: user },
      await bot.session.review({ ...form, files: namedFiles(form.files, bot) }, askerOf(user, team)),
    );
    if (responseUrl === undefined) return;
    await respond(responseUrl, { response_type: 'ephemeral', text: wordsFor(locale).slack.answeredInDm });
  });
}
