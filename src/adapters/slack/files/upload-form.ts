/** The form behind `/docker-gentoo analyze`: slash commands carry no files on Slack. */
import type { types } from '@slack/bolt';
import * as z from 'zod/mini';
import { initChoices, presetChoices, readHostFields, wantsOf } from '../../../chat/review-form.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import { LOCALES } from '../../../core/locale.ts';
import type { ProfileOverrides } from '../../../core/profile.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { SLACK_LIMITS } from '../render/limits.ts';
import { slackWords } from '../words/index.ts';
import { plain, readMetadata } from './form-parts.ts';
import { findFiles, type SlackFile } from './slack-file.ts';

/** The form's name on Slack. */
export const UPLOAD_FORM = 'analyze';

const MAX_FILES = 5;

/** What the form carries along: the language, where to say that the answer is elsewhere, and what it was opened for. */
const Metadata = z.object({
  locale: z.enum(LOCALES),
  responseUrl: z.optional(z.string()),
  /** The command line that led to the form. */
  line: z.optional(z.string()),
});
export type FormMetadata = z.infer<typeof Metadata>;

/** Checkboxes for what is not reviewed anyway. */
function wantBlock(words: Words): types.InputBlock {
  const options = presetChoices(words).map(({ id, title }) => ({
    text: plain(title, SLACK_LIMITS.optionText),
    value: id,
  }));
  return {
    type: 'input',
    block_id: 'want:0',
    optional: true,
    label: plain(words.chat.formWant, SLACK_LIMITS.textObject),
    element: { type: 'checkboxes', action_id: 'want', options: options.slice(0, SLACK_LIMITS.checkboxes) },
  };
}

function versionBlock(name: 'docker' | 'kernel', label: string, placeholder: string): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: plain(label, SLACK_LIMITS.textObject),
    element: { type: 'plain_text_input', action_id: name, max_length: 30, placeholder: plain(placeholder, 150) },
  };
}

function initBlock(words: Words): types.InputBlock {
  const options = initChoices().map(({ id, title }) => ({
    text: plain(title, SLACK_LIMITS.optionText),
    value: id,
  }));
  return {
    type: 'input',
    block_id: 'init',
    optional: true,
    label: plain(words.chat.formInit, SLACK_LIMITS.textObject),
    element: { type: 'static_select', action_id: 'init', options },
  };
}

/**
 * The form in a language.
 * @param isShort only what it cannot do without: for what Slack refused
 */
export function createUploadForm(dispatcher: Dispatcher, metadata: FormMetadata, isShort = false): types.ModalView {
  const all = wordsFor(metadata.locale);
  const words = all.chat;
  return {
    type: 'modal',
    callback_id: UPLOAD_FORM,
    private_metadata: JSON.stringify(metadata),
    title: plain(words.formTitle, SLACK_LIMITS.viewTitle),
    submit: plain(words.formSubmit, SLACK_LIMITS.viewTitle),
    close: plain(slackWords(all).formCancel, SLACK_LIMITS.viewTitle),
    blocks: [
      {
        type: 'input',
        block_id: 'files',
        label: plain(words.formFiles, SLACK_LIMITS.textObject),
        hint: plain(words.formFilesHint, SLACK_LIMITS.textObject),
        element: { type: 'file_input', action_id: 'files', max_files: MAX_FILES },
      },
      ...(isShort
        ? []
        : [
            wantBlock(all),
            versionBlock(
              'docker',
              words.formDocker,
              words.formDockerPlaceholder(dispatcher.knowledge.defaultProfile.docker),
            ),
            versionBlock('kernel', words.formKernel, words.formKernelPlaceholder),
            initBlock(all),
          ]),
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
      selected_option: z.nullish(z.object({ value: z.string() })),
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

/** What is wrong with a field of the form, for the form to show. */
export interface FormProblem {
  readonly field: string;
  readonly problem: string;
}

/** Reads a submission; null for a form of an earlier release. */
export function readUploadForm(
  view: unknown,
  dispatcher: Pick<Dispatcher, 'knowledge'>,
): FilledForm | FormProblem | null {
  const submission = Submission.safeParse(view).data;
  const metadata = submission ? readMetadata(submission.private_metadata, Metadata) : null;
  if (!submission || !metadata) return null;
  const { state } = submission;
  const { docker, kernel, init } = state.values;
  const overrides = readHostFields({
    docker: docker?.docker?.value ?? '',
    kernel: kernel?.kernel?.value ?? '',
    init: init?.init?.selected_option?.value ?? '',
  });
  if (typeof overrides === 'string')
    return { field: overrides, problem: wordsFor(metadata.locale).chat.formBadVersion };
  const chosen = Object.entries(state.values)
    .filter(([id]) => id.startsWith('want:'))
    .flatMap(([, fields]) => fields.want?.selected_options?.map(({ value }) => value) ?? []);
  return {
    ...metadata,
    files: findFiles({ files: state.values.files?.files?.files ?? [] }),
    want: wantsOf(chosen, dispatcher),
    overrides,
  };
}
