import * as z from 'zod/mini';
import type { CallOptions } from '../../../chat/question.ts';
import { readReviewLine } from '../../../chat/review-offers.ts';
import type { ReviewRequest } from '../../../chat/thread-reviews.ts';
import type { Locale } from '../../../core/locale.ts';
import { createReply, wantsFile } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { askerOf } from '../asker.ts';
import { MessageOutlet } from '../delivery/message-outlet.ts';
import type { Outlet } from '../delivery/outlet.ts';
import { reasonOf, sendFirstTaken } from '../delivery/refusal.ts';
import { HOST_FORM } from '../files/host-form.ts';
import { REPORT_FORM } from '../files/report-form.ts';
import { namedFiles } from '../files/slack-file.ts';
import { createUploadForm, type FilledForm, readUploadForm, UPLOAD_FORM } from '../files/upload-form.ts';
import { respond } from '../respond.ts';
import { slackWords } from '../words/index.ts';
import { ackOnly, type Bot, compute, serve } from './bot.ts';
import { takeHostForm } from './host-form.ts';
import { tellOutdated } from './outdated.ts';
import { takeReportForm } from './report-form.ts';
import { type FormAck, type Submitted, takeSubmission } from './submission.ts';

/** A form carries no longer command line along; those that ask for files have a few options. In characters. */
const MAX_LINE = 500;

export interface FormRequest {
  /** Lives for three seconds and opens one form. */
  readonly trigger: string;
  readonly locale: Locale;
  /** Where to say that the answer is elsewhere; the Home tab has none. */
  readonly responseUrl?: string | undefined;
  /** The command line that asks for files. */
  readonly line?: string | undefined;
}

/** Opens the form; when the trigger has expired, says so with a button that has a new one. */
export async function openUploadForm(
  { trigger, locale, responseUrl, line }: FormRequest,
  outlet: Outlet,
  bot: Bot,
): Promise<void> {
  const metadata = {
    locale,
    ...(responseUrl !== undefined && { responseUrl }),
    ...(line !== undefined && line.length <= MAX_LINE && { line }),
  };
  const words = slackWords(wordsFor(locale));
  try {
    const opened = await sendFirstTaken(
      [false, true].map((isShort) => () => createUploadForm(bot.dispatcher, metadata, isShort)),
      (view) => bot.api.urgent.views.open({ trigger_id: trigger, view }),
      (reason) => bot.log(`slack: the form was refused: ${reason}`, 'answer-refused'),
    );
    if (!opened) await outlet.say(words.formRefused);
  } catch (error) {
    bot.log(`slack: the form was not opened: ${reasonOf(error)}`);
    const reply = createReply({ title: words.tooLate, tone: 'warning', outcome: 'failed', locale });
    await outlet.show(reply, { offersUpload: true });
  }
}

const Form = z.object({ callback_id: z.string() });
type Request = Pick<ReviewRequest, 'files' | 'options' | 'since' | 'isAgain'>;

/**
 * What a form asks for: its files, else those of the review whose button opened it; what the button's line or the review
 * said about the host counts where the form says nothing. Null: that review is forgotten.
 */
async function requestOf({ line = '', files, overrides, want, locale }: FilledForm, bot: Bot): Promise<Request | null> {
  const wish = readReviewLine(line);
  const kept = wish && (await bot.conversation.reviews.filesOf(wish));
  const question = wish ? null : await bot.session.read(line || 'analyze', locale);
  const asked: CallOptions = question?.kind === 'call' ? question.call : { overrides: {}, want: [], locale };
  const before = kept?.options ?? asked;
  const options = {
    overrides: { ...before.overrides, ...overrides },
    want: [...new Set([...before.want, ...want])],
    to: before.to,
    locale,
  };
  if (files.length > 0) return { files: namedFiles(files, bot), options, ...(wish && { since: wish }) };
  return kept ? { files: kept.files, options, isAgain: true } : null;
}

async function review(form: FilledForm, { user, team }: Submitted, outlet: MessageOutlet, bot: Bot): Promise<void> {
  const { locale, responseUrl } = form;
  const asker = askerOf(user.id, team?.id, undefined);
  const request = await requestOf(form, bot);
  if (!request) return outlet.say(wordsFor(locale).chat.reviewForgotten);
  const reply = await compute(outlet, () => bot.conversation.reviews.review({ ...request, asker }));
  await outlet.show(reply, { offersUpload: wantsFile(reply) });
  if (responseUrl === undefined) return;
  const note = { response_type: 'ephemeral', text: slackWords(wordsFor(locale)).reviewedInDm } as const;
  // Whoever took half an hour for the form finds the answer all the same.
  await respond(responseUrl, note, bot.api).catch((error: unknown) => bot.log(`slack: ${reasonOf(error)}`));
}

/** Takes a submission: shows what is wrong in the form, else closes it and reviews. The answer is a direct message. */
export async function handleSubmission(body: unknown, view: unknown, ack: FormAck, bot: Bot): Promise<void> {
  const name = Form.safeParse(view).data?.callback_id;
  if (name === HOST_FORM) return takeHostForm(body, view, ack, bot);
  if (name === REPORT_FORM) return takeReportForm(body, view, ack, bot);
  const form = readUploadForm(view, bot.dispatcher);
  if (form && 'problem' in form) {
    await ackOnly(() => ack({ response_action: 'errors', errors: { [form.field]: form.problem } }), bot);
    return;
  }
  const submitted = await takeSubmission(body, ack, bot);
  if (!submitted) return;
  const person = submitted.user.id;
  const outlet = new MessageOutlet({ channel: person, person }, bot);
  const work = async (): Promise<void> => {
    if (!(await bot.seen.claim(`form:${submitted.view.id}`))) return;
    if (!form || submitted.view.callback_id !== UPLOAD_FORM) return tellOutdated('oldForm', person, outlet, bot);
    await review(form, submitted, outlet, bot);
  };
  serve('a form', outlet, work, bot);
}
