/** Every interaction comes here, over the gateway and over HTTP, and is answered once. */
import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { matchLocale } from '../../../core/locale.ts';
import { createReply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { describeError } from '../connection/secrets.ts';
import { createPayload } from '../render/payload.ts';
import type { Responder } from '../responder.ts';
import { handleAutocomplete } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { handleCommand } from './command.ts';
import { handleComponent } from './component.ts';
import { handleContextMenu } from './context-menu.ts';
import { handleSubmission } from './form.ts';

function route(interaction: APIInteraction, responder: Responder, bot: Bot): Promise<void> {
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
      return Promise.resolve();
  }
}

/** Says that it was our fault, with the id that the log has. */
async function apologise(interaction: APIInteraction, responder: Responder, id: string): Promise<void> {
  if (interaction.type === InteractionType.Ping) return;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    await responder.suggest([]);
    return;
  }
  const locale = matchLocale(interaction.locale);
  const reply = createReply({ title: wordsFor(locale).internalError(id), tone: 'bad', outcome: 'failed', locale });
  const message = createPayload(reply, {});
  if (responder.state === 'deferred') await responder.edit(message);
  else await responder.respond(message);
}

/**
 * Answers an interaction. A defect of ours is logged and told to the person, if nothing was said yet.
 * @throws what Discord says to the answer itself
 */
export async function handleInteraction(interaction: APIInteraction, responder: Responder, bot: Bot): Promise<void> {
  try {
    await route(interaction, responder, bot);
  } catch (error) {
    if (responder.state === 'answered') throw error;
    const id = crypto.randomUUID().slice(0, 8);
    bot.log(`discord: error ${id}: ${describeError(error instanceof Error ? error.stack : error)}`);
    await apologise(interaction, responder, id);
  }
}
