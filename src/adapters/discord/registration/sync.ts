/** Compares what is registered with what is wanted, and changes only what differs. */
import { isDeepStrictEqual } from 'node:util';
import { Routes } from 'discord-api-types/v10';
import type { RegisteredCommand } from './commands.ts';

/** The calls that are needed; @discordjs/rest has them. */
export interface RegistrationApi {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  post(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
  patch(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

export interface SyncTarget {
  readonly applicationId: string;
  /** One server alone; undefined: everywhere. */
  readonly guildId?: string | undefined;
  /** Only says what would be done. */
  readonly isDryRun: boolean;
}

/** What was found about one command, or done. `foreign`: not ours, left alone. */
export interface Change {
  readonly name: string;
  readonly kind: 'created' | 'updated' | 'unchanged' | 'foreign';
}

type Json = Readonly<Record<string, unknown>>;

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== null && value !== undefined && value !== false && value !== '';
}

/** The fields that we set; Discord adds others, and leaves out or fills in what is empty. */
const FIELDS = ['name', 'description', 'name_localizations', 'description_localizations', 'value'] as const;
const OPTION_FIELDS = [...FIELDS, 'required', 'autocomplete', 'min_length', 'max_length'] as const;

function pick(given: Json, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, given[field]]).filter(([, value]) => isFilled(value)));
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

function comparable(given: Json): object {
  const { type = 1, integration_types: types, contexts } = given;
  return {
    ...pick(given, OPTION_FIELDS),
    type,
    types: [...listOf(types)].sort(),
    contexts: [...listOf(contexts)].sort(),
    choices: listOf(given.choices).map((choice) => pick(choice, FIELDS)),
    options: listOf(given.options).map(comparable),
  };
}

function isSame(wanted: RegisteredCommand, found: Json, isGuild: boolean): boolean {
  const places = isGuild ? { integration_types: [], contexts: [] } : {};
  return isDeepStrictEqual(comparable({ ...wanted }), comparable({ ...found, ...places }));
}

/**
 * Registers what is missing and mends what differs. Commands of other names are left alone.
 * @throws DiscordAPIError with what Discord said
 */
export async function syncCommands(
  wanted: readonly RegisteredCommand[],
  target: SyncTarget,
  api: RegistrationApi,
): Promise<Change[]> {
  const { applicationId, guildId, isDryRun } = target;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  // Without the query Discord leaves the translations out, and every command would seem changed.
  const found = listOf(await api.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
  const changes: Change[] = [];
  for (const command of wanted) {
    const known = found.find((each) => each.name === command.name && (each.type ?? 1) === (command.type ?? 1));
    if (known === undefined) {
      if (!isDryRun) await api.post(route, { body: command });
      changes.push({ name: command.name, kind: 'created' });
    } else if (isSame(command, known, guildId !== undefined)) changes.push({ name: command.name, kind: 'unchanged' });
    else {
      // The kind of a command is settled when it is created; editing does not take it.
      const { type: _, ...fields } = command;
      if (!isDryRun) await api.patch(`${route}/${String(known.id)}`, { body: fields });
      changes.push({ name: command.name, kind: 'updated' });
    }
  }
  const isOurs = (each: Json): boolean =>
    wanted.some(({ name, type }) => name === each.name && (type ?? 1) === (each.type ?? 1));
  return [
    ...changes,
    ...found.filter((each) => !isOurs(each)).map(({ name }) => ({ name: String(name), kind: 'foreign' as const })),
  ];
}
