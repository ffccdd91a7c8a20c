/** Compares what is registered with what is wanted, and changes only what differs. */
import { isDeepStrictEqual } from 'node:util';
import { Routes } from 'discord-api-types/v10';
import type { RegisteredCommand } from './commands.ts';

/** The calls that are needed; @discordjs/rest has them. */
export interface RegistrationApi {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  post(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
  patch(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
  delete(route: `/${string}`): Promise<unknown>;
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
  readonly kind: 'created' | 'updated' | 'unchanged' | 'removed' | 'foreign';
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

function routeOf({ applicationId, guildId }: SyncTarget): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** What is registered, with translations: without the query Discord leaves them out, and all would seem changed. */
async function list(target: SyncTarget, api: RegistrationApi): Promise<Json[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return listOf(await api.get(routeOf(target), { query }));
}

function isKind(command: RegisteredCommand, found: Json): boolean {
  return found.name === command.name && (found.type ?? 1) === (command.type ?? 1);
}

function foreign(found: readonly Json[], ours: readonly RegisteredCommand[]): Change[] {
  return found
    .filter((each) => !ours.some((command) => isKind(command, each)))
    .map(({ name }) => ({ name: String(name), kind: 'foreign' }));
}

async function syncOne(
  command: RegisteredCommand,
  known: Json | undefined,
  target: SyncTarget,
  api: RegistrationApi,
): Promise<Change['kind']> {
  const route = routeOf(target);
  if (known === undefined) {
    if (!target.isDryRun) await api.post(route, { body: command });
    return 'created';
  }
  if (isSame(command, known, target.guildId !== undefined)) return 'unchanged';
  // The kind of a command is settled when it is created; editing does not take it.
  const { type: _, ...fields } = command;
  if (!target.isDryRun) await api.patch(`${route}/${String(known.id)}`, { body: fields });
  return 'updated';
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
  const found = await list(target, api);
  const changes: Change[] = [];
  for (const command of wanted) {
    const known = found.find((each) => isKind(command, each));
    changes.push({ name: command.name, kind: await syncOne(command, known, target, api) });
  }
  return [...changes, ...foreign(found, wanted)];
}

/**
 * Takes our commands away again. Commands of other names are left alone.
 * @throws DiscordAPIError with what Discord said
 */
export async function removeCommands(
  ours: readonly RegisteredCommand[],
  target: SyncTarget,
  api: RegistrationApi,
): Promise<Change[]> {
  const found = await list(target, api);
  const changes: Change[] = [];
  for (const known of found.filter((each) => ours.some((command) => isKind(command, each)))) {
    if (!target.isDryRun) await api.delete(`${routeOf(target)}/${String(known.id)}`);
    changes.push({ name: String(known.name), kind: 'removed' });
  }
  return [...changes, ...foreign(found, ours)];
}
