/** What stands behind the command `profile`: what to remember about the host, in words. */
import type { CommandContext } from './command.ts';
import { UserError } from './errors.ts';
import { DIMENSIONS, type HostDimension, rowOf } from './host-dimensions.ts';
import type { Locale } from './locale.ts';
import { joinLine, parseCall, splitLine } from './parse-call.ts';
import type { ProfileOverrides } from './profile.ts';
import type { Scope } from './remembered-host.ts';
import { type Action, code } from './reply.ts';
import { heard, heardAs } from './words/heard.ts';
import type { Words } from './words/index.ts';

/** What a host is to become: values to remember, and dimensions to forget. */
export interface HostChange {
  readonly set: ProfileOverrides;
  readonly unset: readonly HostDimension[];
}

const KINDS = ['show', 'edit', 'forget'] as const;

/** What somebody wants with a remembered host. `edit`: to fill in a form. */
export type ProfileWish =
  | { readonly kind: (typeof KINDS)[number]; readonly scope: Scope }
  | { readonly kind: 'change'; readonly scope: Scope; readonly change: HostChange };

/** By the first word; what is said without one is about the person. */
const SCOPE_WORDS: ReadonlyMap<string, Scope> = heardAs(({ scope }) => scope);

/** The word of a scope on a command line that is offered; none for the person. */
export const WORD_OF_SCOPE: Readonly<Record<Scope, string>> = {
  person: '',
  channel: 'channel',
  workspace: 'everybody',
};

const KIND_WORDS: ReadonlyMap<string, (typeof KINDS)[number]> = heardAs(({ wish }) => wish);

/** What is said in the place of a value to forget it. */
const ANY = new Set(heard(({ any }) => any));
const YES = new Set(heard(({ yes }) => yes));
const NO = new Set(heard(({ no }) => no));

const isFlag = (dimension: HostDimension): boolean => rowOf(dimension).kind === 'flag';

function dimensionOf(word: string): HostDimension {
  const found = DIMENSIONS.find((dimension) => rowOf(dimension).word === word || dimension === word);
  if (found) return found;
  const all = DIMENSIONS.map((dimension) => rowOf(dimension).word);
  throw new UserError('usage', (words) => words.memory.notADimension(code(word), words.marks.list(all)));
}

function readFlag(word: string, value: string): boolean {
  if (YES.has(value)) return true;
  if (NO.has(value)) return false;
  throw new UserError('usage', (words) => words.notAChoice(word, code(value), words.marks.list(['yes', 'no', 'any'])));
}

/** One value, checked as the option of the same name is. */
function readValue(dimension: HostDimension, value: string, locale: Locale): ProfileOverrides {
  const word = rowOf(dimension).word;
  if (isFlag(dimension)) return { [dimension]: readFlag(word, value.toLowerCase()) };
  if (dimension !== 'cgroup') return parseCall(['profile', `--${word}=${value}`], locale).call.overrides;
  const version = /^v?([12])$/.exec(value)?.[1];
  if (version === undefined)
    throw new UserError('usage', (words) => words.notAChoice(word, code(value), words.marks.list(['1', '2'])));
  return { cgroup: version === '1' ? 1 : 2 };
}

function readChange(words: readonly string[], options: ProfileOverrides, locale: Locale): HostChange {
  let set = options;
  const unset: HostDimension[] = [];
  for (const each of words) {
    const [, word = '', value] = /^([^=:：]*)(?:[=:：](.*))?$/s.exec(each) ?? [];
    const dimension = dimensionOf(word.toLowerCase());
    const text = value ?? (isFlag(dimension) ? 'yes' : undefined);
    if (text === undefined) throw new UserError('usage', (w) => w.memory.noValue(code(`${word}=…`)));
    if (ANY.has(text.toLowerCase())) unset.push(dimension);
    else set = { ...set, ...readValue(dimension, text, locale) };
  }
  return { set, unset };
}

/**
 * Reads what stands behind `profile`: nothing, `init=openrc fs=btrfs`, `fs=any`, `forget`, `channel kernel=6.12`.
 * @param options what options said about the host
 * @throws UserError naming the word that is wrong
 */
export function readProfileLine(text: string, options: ProfileOverrides, locale: Locale): ProfileWish {
  const [first = '', ...others] = splitLine(text);
  const scope = SCOPE_WORDS.get(first.toLowerCase());
  const words = scope === undefined ? splitLine(text) : others;
  const target = scope ?? 'person';
  const kind = words.length === 1 ? KIND_WORDS.get(words[0]?.toLowerCase() ?? '') : undefined;
  if (kind) return { kind, scope: target };
  if (words.length === 0 && Object.keys(options).length === 0) return { kind: 'show', scope: target };
  return { kind: 'change', scope: target, change: readChange(words, options, locale) };
}

/** The command line that remembers a host. */
function profileLine(host: ProfileOverrides, scope: Scope = 'person'): string {
  const pairs = DIMENSIONS.flatMap((dimension) => {
    const value = host[dimension];
    if (value === undefined) return [];
    const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    return [`${rowOf(dimension).word}=${text}`];
  });
  return joinLine(['profile', WORD_OF_SCOPE[scope], ...pairs].filter((word) => word !== ''));
}

/** A host with a change. */
export function changeHost(host: ProfileOverrides, { set, unset }: HostChange): ProfileOverrides {
  const changed = { ...host, ...set };
  return Object.fromEntries(Object.entries(changed).filter(([key]) => !unset.some((dimension) => dimension === key)));
}

/** What offers to remember what files said about a host; null: it is remembered as it is. */
export function offerToRemember(
  host: ProfileOverrides,
  { profile, toldBy = {} }: Pick<CommandContext, 'profile' | 'toldBy'>,
  words: Words,
): Action | null {
  const news = DIMENSIONS.filter((dimension) => host[dimension] !== undefined).some(
    (dimension) => toldBy[dimension] !== 'person' || profile[dimension] !== host[dimension],
  );
  return news ? { type: 'ask', command: profileLine(host), label: words.memory.rememberHost } : null;
}
