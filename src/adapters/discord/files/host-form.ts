/** The form in which somebody says what their host is. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type FilledHost, type HostField, hostFields } from '../../../chat/host-form.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { Locale } from '../../../core/locale.ts';
import type { ProfileOverrides } from '../../../core/profile.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cut } from '../../../core/render/text.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { FORM_LIMITS } from '../render/limits.ts';

const MAX_VERSION = 64;

function componentFor(field: HostField): APILabelComponent['component'] {
  switch (field.kind) {
    case 'text':
      return {
        type: ComponentType.TextInput,
        custom_id: field.id,
        style: TextInputStyle.Short,
        required: false,
        max_length: MAX_VERSION,
        placeholder: field.example,
        ...(field.value !== '' && { value: field.value }),
      };
    case 'one':
      return {
        type: ComponentType.StringSelect,
        custom_id: field.id,
        required: false,
        min_values: 0,
        options: field.choices.map(({ id, title }) => ({ label: title, value: id, default: id === field.value })),
      };
    case 'some':
      return {
        type: ComponentType.CheckboxGroup,
        custom_id: field.id,
        required: false,
        min_values: 0,
        options: field.choices.map(({ id, title }) => ({
          label: cut(title, FORM_LIMITS.optionLabel),
          value: id,
          default: field.values.includes(id),
        })),
      };
  }
}

/** The form in a language, filled in with what is remembered. Its custom id says whose host it is about. */
export function createHostForm(
  host: ProfileOverrides,
  customId: string,
  locale: Locale,
  dispatcher: Pick<Dispatcher, 'knowledge'>,
): APIModalInteractionResponseCallbackData {
  const words = wordsFor(locale);
  return {
    custom_id: customId,
    title: cut(plainProse(words.memory.formTitle), FORM_LIMITS.title),
    components: hostFields(host, words, dispatcher).map((field) => ({
      type: ComponentType.Label,
      label: cut(plainProse(field.label), FORM_LIMITS.label),
      component: componentFor(field),
    })),
  };
}

/** Reads a submission. */
export function readHostForm({ components }: APIModalSubmission): FilledHost {
  const fields = components.flatMap((each) => (each.type === ComponentType.Label ? [each.component] : []));
  const find = (id: string): ModalSubmitComponent | undefined => fields.find(({ custom_id: name }) => name === id);
  const textIn = (id: string): string => {
    const field = find(id);
    return field?.type === ComponentType.TextInput ? field.value : '';
  };
  const chosenIn = (id: string): readonly string[] => {
    const field = find(id);
    return field !== undefined && 'values' in field ? field.values : [];
  };
  return {
    docker: textIn('docker'),
    kernel: textIn('kernel'),
    init: chosenIn('init')[0] ?? '',
    fs: chosenIn('fs')[0] ?? '',
    also: chosenIn('also'),
  };
}
