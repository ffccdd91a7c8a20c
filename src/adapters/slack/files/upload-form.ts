/** The form behind `/docker-gentoo analyze`: slash commands carry no files on Slack. */
import type { types } from '@slack/bolt';
import * as z from 'zod/mini';
import { readDockerVersion, wantChoices } from '../../../chat/review-form.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { Locale } from '../../../core/locale.ts';
import type { ProfileOverrides } from '../../../core/profile.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cut } from '../../../core/render/text.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { SLACK_LIMITS } from '../render/limits.ts';
import { findFiles, type SlackFile } from './slack-file.ts';

/** The form's name on Slack. */
export const UPLOAD_FORM = 'analyze';

const MAX_FILES = 5;

/** What the form carries along: the language, and where to say that the answer is elsewhere. */
const Metadata = z.object({ locale: z.enum(['en', 'zh-CN']), responseUrl: z.optional(z.string()) });
export type FormMetadata = z.infer<typeof Metadata>;

function plain(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(plainProse(text), length), emoji: false };
}

/** Checkboxes for what is not reviewed anyway, ten in a block at most. */
function wantBlocks(dispatcher: Dispatcher, locale: Locale): types.InputBlock[] {
  const words = wordsFor(locale).chat;
  const options = wantChoices(dispatcher, locale).map(({ id, title }) => ({
    text: plain(title, SLACK_LIMITS.optionText),
    value: id,
  }));
  const count = Math.ceil(options.length / SLACK_LIMITS.checkboxes);
  return Array.from({ length: count }, (_, index) => ({
    type: 'input',
    block_id: `want:${index}`,
    optional: true,
    label: plain(index === 0 ? words.formWant : words.formWantMore, SLACK_LIMITS.textObject),
    element: {
      type: 'checkboxes',
      action_id: 'want',
      options: options.slice(index * SLACK_LIMITS.checkboxes, (index + 1) * SLACK_LIMITS.checkboxes),
    },
  }));
}

/**
 * The form in a language.
 * @param isShort only what it cannot do without: for what Slack refused
 */
export function createUploadForm(dispatcher: Dispatcher, metadata: FormMetadata, isShort = false): types.ModalView {
  const { chat: words, slack } = wordsFor(metadata.locale);
  return {
    type: 'modal',
    callback_id: UPLOAD_FORM,
    private_metadata: JSON.stringify(metadata),
    title: plain(words.formTitle, SLACK_LIMITS.viewTitle),
    submit: plain(words.formSubmit, SLACK_LIMITS.viewTitle),
    close: plain(slack.formCancel, SLACK_LIMITS.viewTitle),
    blocks: [
      {
        type: 'input',
        block_id: 'files',
        label: plain(words.formFiles, SLACK_LIMITS.textObject),
        hint: plain(words.formFilesHint, SLACK_LIMITS.textObject),
        element: { type: 'file_input', action_id: 'files', max_files: MAX_FILES },
      },
      ...(isShort ? [] : wantBlocks(dispatcher, metadata.locale)),
      {
        type: 'input',
        block_id: 'docker',
        optional: true,
        label: plain(words.formDocker, SLACK_LIMITS.textObject),
        element: {
          type: 'plain_text_input',
          action_id: 'docker',
          max_length: 30,
          placeholder: plain(words.formDockerPlaceholder(dispatcher.knowledge.defaultProfile.docker), 150),
        },
      },
    ],
  };
}

const Values = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.nullish(z.string()),
      files: z.optional(z.array(z.unknown())),
      selected_options: z.optional(z.array(z.object({ value: z.string() }))),
    }),
  ),
);
const Submission = z.object({ private_metadata: z.string(), state: z.object({ values: Values }) });

/** What somebody filled in. */
export interface FilledForm extends FormMetadata {
  readonly files: readonly SlackFile[];
  readonly want: readonly string[];
  readonly overrides: ProfileOverrides;
}

function readMetadata(text: string): FormMetadata | null {
  try {
    return Metadata.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads a submission.
 * @returns a string for what is wrong with the Docker version, for the form to show; null for a form of an earlier release
 */
export function readUploadForm(view: unknown): FilledForm | string | null {
  const submission = Submission.safeParse(view).data;
  const metadata = submission ? readMetadata(submission.private_metadata) : null;
  if (!submission || !metadata) return null;
  const { state } = submission;
  const overrides = readDockerVersion(state.values.docker?.docker?.value ?? '');
  if (overrides === null) return wordsFor(metadata.locale).chat.formBadVersion;
  const blocks = Object.entries(state.values);
  return {
    ...metadata,
    files: findFiles({ files: state.values.files?.files?.files ?? [] }),
    want: blocks
      .filter(([id]) => id.startsWith('want:'))
      .flatMap(([, fields]) => fields.want?.selected_options?.map(({ value }) => value) ?? []),
    overrides,
  };
}
