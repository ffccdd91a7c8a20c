/** What may be typed next; always answered, with nothing where nothing is known. */
import type { APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10';
import { matchLocale } from '../../../core/locale.ts';
import { suggestChoices } from '../complete.ts';
import type { Responder } from '../responder.ts';
import type { Bot } from './bot.ts';

/** Handles a keystroke in an option. */
export async function handleAutocomplete(
  { data, locale }: APIApplicationCommandAutocompleteInteraction,
  responder: Responder,
  { dispatcher }: Bot,
): Promise<void> {
  await responder.suggest(suggestChoices(data.options, matchLocale(locale), dispatcher));
}
