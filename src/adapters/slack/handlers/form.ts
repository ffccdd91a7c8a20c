/** Opens the upload form, and takes what was filled in. */
import type { ViewResponseAction } from '@slack/bolt';
import * as z from 'zod/mini';
import type { Locale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { reasonOf, sendFirstTaken } from '../delivery/refusal.ts';
import { namedFiles } from '../files/slack-file.ts';
import { createUploadForm, type FilledForm, readUploadForm, UPLOAD_FORM } from '../files/upload-form.ts';
import { respond } from '../respond.ts';
import { ackOnly, type Bot, compute, serve } from './bot.ts';
import { tellOutdated } from './outdated.ts';

export interface FormRequest {
  /** Lives for three seconds and opens one form. */
  readonly trigger: string;
  readonly locale: Locale;
  /** Where to say that the answer is elsewhere; the Home tab has none. */
  readonly responseUrl?: string | undefined;
}

/** Opens the form; when the trigger has expired, says so with a button that has a new one. */
export async function openUploadForm(
  { trigger, locale, responseUrl }: FormRequest,
  outlet: Outlet,
  bot: Bot,
): Promise<void> {
  const metadata = { locale, ...(responseUrl !== undefined && { responseUrl }) };
  const { slack: words } = wordsFor(locale);
  try {
    const opened = await sendFirstTaken(
      [false, true].map((isShort) => () => createUploadForm(bot.dispatcher, metadata, isShort)),
      (view) => bot.api.urgent.views.open({ trigger_id: trigger, view }),
      (reason) => bot.log(`slack: the form was refused: ${reason}`),
    );
    if (!opened) await outlet.say(words.formRefused);
  } catch (error) {
    bot.log(`slack: the form was not opened: ${reasonOf(error)}`);
    const reply = createReply({ title: words.tooLate, tone: 'warning', outcome: 'failed', locale });
    await outlet.show(reply, { offersUpload: true });
  }
}

type Ack = (response?: ViewResponseAction) => Promise<void>;

const Submitted = z.object({
  user: z.object({ id: z.string() }),
  team: z.nullish(z.object({ id: z.string() })),
  view: z.object({ id: z.string(), callback_id: z.string() }),
});
type Submitted = z.infer<typeof Submitted>;

async function review(form: FilledForm, { user, team }: Submitted, outlet: MessageOutlet, bot: Bot): Promise<void> {
  const { locale, responseUrl } = form;
  const asker = askerOf(user.id, team?.id, undefined);
  const reply = await compute(outlet, () => bot.session.review({ ...form, files: namedFiles(form.files, bot) }, asker));
  await outlet.showReview(reply);
  if (responseUrl === undefined) return;
  const note = { response_type: 'ephemeral', text: wordsFor(locale).slack.answeredInDm } as const;
  // Whoever took half an hour for the form finds the answer all the same.
  await respond(responseUrl, note, bot.api).catch((error: unknown) => bot.log(`slack: ${reasonOf(error)}`));
}

/** Takes a submission: shows what is wrong in the form, else closes it and reviews. The answer is a direct message. */
export async function handleSubmission(body: unknown, view: unknown, ack: Ack, bot: Bot): Promise<void> {
  const form = readUploadForm(view);
  if (typeof form === 'string') {
    await ackOnly(() => ack({ response_action: 'errors', errors: { docker: form } }), bot);
    return;
  }
  await ackOnly(ack, bot);
  const submitted = Submitted.safeParse(body).data;
  if (!submitted) {
    bot.log('slack: a form came in a shape that is not known');
    return;
  }
  const person = submitted.user.id;
  const outlet = new MessageOutlet({ channel: person, person }, bot);
  const work = async (): Promise<void> => {
    if (!(await bot.seen.claim(`form:${submitted.view.id}`))) return;
    if (!form || submitted.view.callback_id !== UPLOAD_FORM) return tellOutdated('oldForm', person, outlet, bot);
    await review(form, submitted, outlet, bot);
  };
  serve('a form', outlet, work, bot);
}
