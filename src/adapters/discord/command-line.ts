/** The options of a slash command as the command line that they mean, and the files that came with it. */
import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIChatInputApplicationCommandInteractionData,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { maskSecrets } from '../../core/mask-secrets.ts';
import { ownValue } from '../../core/own-value.ts';
import { joinLine, OPTION_NAMES } from '../../core/parse-call.ts';
import type { DiscordFileInfo } from './files/fetch-file.ts';
import { SEVERAL } from './registration/arguments.ts';

type BasicOption = APIApplicationCommandInteractionDataBasicOption;

/** What is read of a slash command's data. */
export interface SlashData extends Pick<APIChatInputApplicationCommandInteractionData, 'options'> {
  readonly resolved?: { readonly attachments?: Readonly<Record<string, DiscordFileInfo>> };
}

function wordsOf(option: BasicOption): string[] {
  const name = `--${option.name}`;
  if (option.type === ApplicationCommandOptionType.Attachment) return [];
  if (option.type === ApplicationCommandOptionType.Boolean) return option.value ? [name] : [];
  return OPTION_NAMES.includes(name) ? [name, String(option.value)] : [String(option.value)];
}

const ORDER: readonly string[] = SEVERAL;

/** The place of an option among those of its kind: Discord promises no order. */
function placeOf({ name }: BasicOption): number {
  const place = ORDER.indexOf(name);
  return place >= 0 ? place : Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
}

function basicOptions(data: SlashData): BasicOption[] {
  const options = (data.options ?? []).flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [],
  );
  return options.sort((a, b) => placeOf(a) - placeOf(b));
}

/** `backend btrfs --docker 24.0`; secrets are masked, because the line is kept and comes back in buttons. */
export function lineOf(data: SlashData): string {
  const [command] = data.options ?? [];
  if (command === undefined) return 'help';
  return maskSecrets(joinLine([command.name, ...basicOptions(data).flatMap(wordsOf)]));
}

/** The files in the order of their options. */
export function attachmentsOf(data: SlashData): DiscordFileInfo[] {
  return basicOptions(data).flatMap((option) =>
    option.type === ApplicationCommandOptionType.Attachment
      ? (ownValue(data.resolved?.attachments, option.value) ?? [])
      : [],
  );
}
