/** The form behind `/docker-gentoo analyze` without files, and behind the upload button. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from 'discord-api-types/v10';
import { initChoices, presetChoices, readHostFields, wantsOf } from '../../../chat/review-form.ts';
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

/** Checkboxes for what is not reviewed anyway. */
function wantLabel(words: Words): APILabelComponent {
  const options = presetChoices(words).map(({ id, title }) => ({
    label: cut(title, FORM_LIMITS.optionLabel),
    value: id,
  }));
  return label(words.chat.formWant, {
    type: ComponentType.CheckboxGroup,
    custom_id: 'want:0',
    required: false,
    min_values: 0,
    options: options.slice(0, FORM_LIMITS.checkboxes),
  });
}

function versionLabel(id: 'docker' | 'kernel', text: string, placeholder: string): APILabelComponent {
  return label(text, {
    type: ComponentType.TextInput,
    custom_id: id,
    style: TextInputStyle.Short,
    required: false,
    max_length: MAX_VERSION,
    placeholder,
  });
}

function initLabel(words: Words): APILabelComponent {
  return label(words.chat.formInit, {
    type: ComponentType.StringSelect,
    custom_id: 'init',
    required: false,
    options: initChoices().map(({ id, title }) => ({ label: title, value: id })),
  });
}

/** The form in a language. Its custom id says for which command line it asks. */
export function createUploadForm(
  dispatcher: Dispatcher,
  customId: string,
  locale: Locale,
): APIModalInteractionResponseCallbackData {
  const all = wordsFor(locale);
  const words = all.chat;
  const version = dispatcher.knowledge.defaultProfile.docker;
  return {
    custom_id: customId,
    title: cut(plainProse(words.formTitle), FORM_LIMITS.title),
    components: [
      label(
        words.formFiles,
        {
          type: ComponentType.FileUpload,
          custom_id: 'files',
          min_values: 1,
          max_values: MAX_FILES,
          required: true,
        },
        words.formFilesHint,
      ),
      wantLabel(all),
      versionLabel('docker', words.formDocker, words.formDockerPlaceholder(version)),
      versionLabel('kernel', words.formKernel, words.formKernelPlaceholder),
      initLabel(all),
    ],
  };
}

/** What somebody filled in. */
export interface FilledForm {
  readonly files: readonly DiscordFileInfo[];
  readonly want: readonly string[];
  /** Null: what was written as a version is none. */
  readonly overrides: ProfileOverrides | null;
}

function valuesOf(component: ModalSubmitComponent | undefined): readonly string[] {
  return component !== undefined && 'values' in component ? component.values : [];
}

/** Reads a submission. */
export function readUploadForm(
  { components, resolved }: APIModalSubmission,
  dispatcher: Pick<Dispatcher, 'knowledge'>,
): FilledForm {
  const fields = components.flatMap((each) => (each.type === ComponentType.Label ? [each.component] : []));
  const find = (id: string): ModalSubmitComponent | undefined => fields.find(({ custom_id: name }) => name === id);
  const textIn = (id: string): string => {
    const field = find(id);
    return field?.type === ComponentType.TextInput ? (field.value ?? '') : '';
  };
  const overrides = readHostFields({
    docker: textIn('docker'),
    kernel: textIn('kernel'),
    init: valuesOf(find('init'))[0] ?? '',
  });
  const chosen = fields.filter(({ custom_id: id }) => id.startsWith('want:')).flatMap(valuesOf);
  return {
    files: valuesOf(find('files')).flatMap((id) => ownValue(resolved?.attachments, id) ?? []),
    want: wantsOf(chosen, dispatcher),
    overrides: typeof overrides === 'string' ? null : overrides,
  };
}
