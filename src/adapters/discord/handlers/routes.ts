/** Every interaction comes here, over the gateway and over HTTP, and is answered once. */
import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { matchLocale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { type Words, wordsFor } from '../../../core/words/index.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import { handleAutocomplete } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { handleComponent } from './button.ts';
import { handleCommand } from './command.ts';
import { handleSubmission } from './form.ts';
import { handleContextMenu } from './message-menu.ts';

/** The custom ids that were pressed, chosen or filled in. */
function customIdsIn(interaction: APIInteraction): string[] {
  if (interaction.type === InteractionType.ModalSubmit) return [interaction.data.custom_id];
  if (interaction.type !== InteractionType.MessageComponent) return [];
  const { data } = interaction;
  return [data.custom_id, ...('values' in data ? data.values.slice(0, 1) : [])];
}

/**
 * Answers an interaction.
 * @throws our own defects, and what Discord says to the answer: {@link tell} says so to the person
 */
export async function handleInteraction(interaction: APIInteraction, responder: Responder, bot: Bot): Promise<void> {
  await bot.ids.load(customIdsIn(interaction));
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        return handleCommand(interaction, interaction.data, responder, bot);
      return handleContextMenu(interaction, interaction.data, responder, bot);
    case InteractionType.ApplicationCommandAutocomplete:
      return handleAutocomplete(interaction, responder, bot);
    case InteractionType.MessageComponent:
      return handleComponent(interaction, responder, bot);
    case InteractionType.ModalSubmit:
      return handleSubmission(interaction, responder, bot);
    case InteractionType.Ping:
      return;
  }
}

/** Says one line to a person who was not answered yet: that it was our fault, or that we are being restarted. */
export async function tell(
  interaction: APIInteraction,
  responder: Responder,
  line: (words: Words) => string,
): Promise<void> {
  if (interaction.type === InteractionType.Ping || responder.state === 'answered') return;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    await responder.suggest([]);
    return;
  }
  const locale = matchLocale(interaction.locale);
  const reply = createReply({ title: line(wordsFor(locale)), tone: 'bad', outcome: 'failed', locale });
  await responder.respond(createPayload(reply, {}));
}
