/** What may be typed next; always answered, with nothing where nothing is known. */
import type { APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';

/** Handles a keystroke in an option. */
export async function handleAutocomplete(
  _interaction: APIApplicationCommandAutocompleteInteraction,
  responder: Responder,
  _bot: Bot,
): Promise<void> {
  await responder.suggest([]);
}
