/** The form in which somebody says what is wrong with an answer. */
import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { MAX_NOTE } from '../../../chat/report-form.ts';
import type { Locale } from '../../../core/locale.ts';
import { plainProse } from '../../../core/render/prose.ts';
import { cut } from '../../../core/render/text.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { FORM_LIMITS } from '../render/limits.ts';

const NOTE = 'note';

/** The form in a language. Its custom id says what it is about. */
export function createReportForm(customId: string, locale: Locale): APIModalInteractionResponseCallbackData {
  const { feedback } = wordsFor(locale).chat;
  return {
    custom_id: customId,
    title: cut(plainProse(feedback.reportTitle), FORM_LIMITS.title),
    components: [
      {
        type: ComponentType.Label,
        label: cut(plainProse(feedback.reportNote), FORM_LIMITS.label),
        description: cut(plainProse(feedback.reportHint), FORM_LIMITS.description),
        component: {
          type: ComponentType.TextInput,
          custom_id: NOTE,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: MAX_NOTE,
        },
      },
    ],
  };
}

/** What was filled in. */
export function readReportForm({ components }: APIModalSubmission): string {
  const fields = components.flatMap((each) => (each.type === ComponentType.Label ? [each.component] : []));
  const note = fields.find(({ custom_id: id }) => id === NOTE);
  return note?.type === ComponentType.TextInput ? note.value : '';
}
