/** The form in which somebody says what their host is. */
import type { types } from '@slack/bolt';
import * as z from 'zod/mini';
import { type FilledHost, type HostField, hostFields } from '../../../chat/host-form.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import { LOCALES } from '../../../core/locale.ts';
import type { ProfileOverrides } from '../../../core/profile.ts';
import { SCOPES } from '../../../core/remembered-host.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { SLACK_LIMITS } from '../render/limits.ts';
import { slackWords } from '../words/index.ts';
import { plain, readMetadata } from './form-parts.ts';

/** The form's name on Slack. */
export const HOST_FORM = 'host';

const MAX_VERSION = 64;

/** What the form carries along. */
const Metadata = z.object({
  locale: z.enum(LOCALES),
  scope: z.enum(SCOPES),
  /** Where the form was opened: what is set for a channel is set for that one. */
  channel: z.optional(z.string()),
  responseUrl: z.optional(z.string()),
});
export type HostFormMetadata = z.infer<typeof Metadata>;

function elementFor(field: HostField): types.InputBlock['element'] {
  if (field.kind === 'text')
    return {
      type: 'plain_text_input',
      action_id: field.id,
      max_length: MAX_VERSION,
      placeholder: plain(field.example, SLACK_LIMITS.optionText),
      ...(field.value !== '' && { initial_value: field.value }),
    };
  const options = field.choices.map(({ id, title }) => ({ text: plain(title, SLACK_LIMITS.optionText), value: id }));
  if (field.kind === 'one') {
    const chosen = options.find(({ value }) => value === field.value);
    return { type: 'static_select', action_id: field.id, options, ...(chosen && { initial_option: chosen }) };
  }
  // Slack takes no empty list of what is chosen.
  const chosen = options.filter(({ value }) => field.values.includes(value));
  return { type: 'checkboxes', action_id: field.id, options, ...(chosen.length > 0 && { initial_options: chosen }) };
}

/** The form in a language, filled in with what is remembered. */
export function createHostForm(
  host: ProfileOverrides,
  metadata: HostFormMetadata,
  dispatcher: Pick<Dispatcher, 'knowledge'>,
): types.ModalView {
  const words = wordsFor(metadata.locale);
  return {
    type: 'modal',
    callback_id: HOST_FORM,
    private_metadata: JSON.stringify(metadata),
    title: plain(words.memory.formTitle, SLACK_LIMITS.viewTitle),
    submit: plain(words.memory.formSave, SLACK_LIMITS.viewTitle),
    close: plain(slackWords(words).formCancel, SLACK_LIMITS.viewTitle),
    blocks: hostFields(host, words, dispatcher).map((field) => ({
      type: 'input',
      block_id: field.id,
      optional: true,
      label: plain(field.label, SLACK_LIMITS.textObject),
      element: elementFor(field),
    })),
  };
}

const Field = z.object({
  value: z.nullish(z.string()),
  selected_option: z.nullish(z.object({ value: z.string() })),
  selected_options: z.optional(z.array(z.object({ value: z.string() }))),
});
const Submission = z.object({
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Field)) }),
});

/** Reads a submission; null for a form of an earlier release. */
export function readHostForm(view: unknown): { filled: FilledHost; metadata: HostFormMetadata } | null {
  const submission = Submission.safeParse(view).data;
  const metadata = submission ? readMetadata(submission.private_metadata, Metadata) : null;
  if (!submission || !metadata) return null;
  const fieldOf = (id: keyof FilledHost): z.infer<typeof Field> => submission.state.values[id]?.[id] ?? {};
  const filled = {
    docker: fieldOf('docker').value ?? '',
    kernel: fieldOf('kernel').value ?? '',
    init: fieldOf('init').selected_option?.value ?? '',
    fs: fieldOf('fs').selected_option?.value ?? '',
    also: (fieldOf('also').selected_options ?? []).map(({ value }) => value),
  };
  return { filled, metadata };
}
