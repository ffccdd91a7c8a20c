/** The form behind `/docker-gentoo analyze` without files, and behind the upload button. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from 'discord-api-types/v10';
import { readDockerVersion, wantChoices } from '../../../chat/review-form.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { Locale } from '../../../core/locale.ts';
import { ownValue } from '../../../core/own-value.ts';
import type { ProfileOverrides } from '../../../core/profile.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cut } from '../../../core/render/text.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { FORM_LIMITS } from '../render/limits.ts';
import type { DiscordFileInfo } from './fetch-file.ts';

const MAX_FILES = 5;
const MAX_VERSION = 30;

function label(text: string, component: APILabelComponent['component'], description?: string): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(plainProse(text), FORM_LIMITS.label),
    ...(description !== undefined && { description: cut(plainProse(description), FORM_LIMITS.description) }),
    component,
  };
}

/** Checkboxes for what is not reviewed anyway, ten in a group at most. */
function wantLabels(dispatcher: Dispatcher, locale: Locale, words: Words['chat']): APILabelComponent[] {
  const options = wantChoices(dispatcher, locale).map(({ id, title }) => ({
    label: cut(title, FORM_LIMITS.optionLabel),
    value: id,
  }));
  const count = Math.min(Math.ceil(options.length / FORM_LIMITS.checkboxes), FORM_LIMITS.components - 2);
  return Array.from({ length: count }, (_, index) =>
    label(index === 0 ? words.formWant : words.formWantMore, {
      type: ComponentType.CheckboxGroup,
      custom_id: `want:${index}`,
      required: false,
      min_values: 0,
      options: options.slice(index * FORM_LIMITS.checkboxes, (index + 1) * FORM_LIMITS.checkboxes),
    }),
  );
}

/** The form in a language. Its custom id says for which command line it asks. */
export function createUploadForm(
  dispatcher: Dispatcher,
  customId: string,
  locale: Locale,
): APIModalInteractionResponseCallbackData {
  const words = wordsFor(locale).chat;
  const version = dispatcher.knowledge.defaultProfile.docker;
  return {
    custom_id: customId,
    title: cut(plainProse(words.formTitle), FORM_LIMITS.title),
    components: [
      label(
        words.formFiles,
        { type: ComponentType.FileUpload, custom_id: 'files', min_values: 1, max_values: MAX_FILES, required: true },
        words.formFilesHint,
      ),
      ...wantLabels(dispatcher, locale, words),
      label(words.formDocker, {
        type: ComponentType.TextInput,
        custom_id: 'docker',
        style: TextInputStyle.Short,
        required: false,
        max_length: MAX_VERSION,
        placeholder: words.formDockerPlaceholder(version),
      }),
    ],
  };
}

/** What somebody filled in. */
export interface FilledForm {
  readonly files: readonly DiscordFileInfo[];
  readonly want: readonly string[];
  /** Null: what was written is no version. */
  readonly overrides: ProfileOverrides | null;
}

function valuesOf(component: ModalSubmitComponent | undefined): readonly string[] {
  return component !== undefined && 'values' in component ? component.values : [];
}

/** Reads a submission. */
export function readUploadForm({ components, resolved }: APIModalSubmission): FilledForm {
  const fields = components.flatMap((each) => (each.type === ComponentType.Label ? [each.component] : []));
  const find = (id: string): ModalSubmitComponent | undefined => fields.find(({ custom_id: name }) => name === id);
  const docker = find('docker');
  return {
    files: valuesOf(find('files')).flatMap((id) => ownValue(resolved?.attachments, id) ?? []),
    want: fields.filter(({ custom_id: id }) => id.startsWith('want:')).flatMap(valuesOf),
    overrides: readDockerVersion(docker?.type === ComponentType.TextInput ? docker.value : ''),
  };
}
