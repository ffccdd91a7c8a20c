/** The form in which somebody says what is wrong with an answer. */
import type { types } from '@slack/bolt';
import * as z from 'zod/mini';
import { MAX_NOTE } from '../../../chat/report-form.ts';
import { LOCALES } from '../../../core/locale.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { SLACK_LIMITS } from '../render/limits.ts';
import { slackWords } from '../words/index.ts';
import { plain, readMetadata } from './form-parts.ts';

/** The form's name on Slack. */
export const REPORT_FORM = 'report';
const NOTE = 'note';

/** What the form carries along. */
const Metadata = z.object({
  locale: z.enum(LOCALES),
  about: z.string(),
  responseUrl: z.optional(z.string()),
});
export type ReportFormMetadata = z.infer<typeof Metadata>;

/** The form in a language. */
export function createReportForm(metadata: ReportFormMetadata): types.ModalView {
  const words = wordsFor(metadata.locale);
  const { feedback } = words.chat;
  return {
    type: 'modal',
    callback_id: REPORT_FORM,
    private_metadata: JSON.stringify(metadata),
    title: plain(feedback.reportTitle, SLACK_LIMITS.viewTitle),
    submit: plain(feedback.reportSend, SLACK_LIMITS.viewTitle),
    close: plain(slackWords(words).formCancel, SLACK_LIMITS.viewTitle),
    blocks: [
      {
        type: 'input',
        block_id: NOTE,
        label: plain(feedback.reportNote, SLACK_LIMITS.textObject),
        hint: plain(feedback.reportHint, SLACK_LIMITS.textObject),
        element: { type: 'plain_text_input', action_id: NOTE, multiline: true, max_length: MAX_NOTE },
      },
    ],
  };
}

const Submission = z.object({
  private_metadata: z.string(),
  state: z.object({ values: z.object({ [NOTE]: z.object({ [NOTE]: z.object({ value: z.string() }) }) }) }),
});

/** Reads a submission; null for a form of an earlier release. */
export function readReportForm(view: unknown): { note: string; metadata: ReportFormMetadata } | null {
  const submission = Submission.safeParse(view).data;
  const metadata = submission ? readMetadata(submission.private_metadata, Metadata) : null;
  return submission && metadata ? { note: submission.state.values[NOTE][NOTE].value, metadata } : null;
}
