/** Which command line a follow-up means behind an answer: decided by what was remembered of that alone. */
import { type Facet, facetId } from '../../core/facet-ids.ts';
import { DIMENSIONS } from '../../core/host-dimensions.ts';
import { hostOptions } from '../../core/host-options.ts';
import { joinLine } from '../../core/parse-call.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import { foldName, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Thread } from '../thread-memory.ts';
import type { FollowUp } from './follow-up.ts';
import { plainWords, says } from './normal-form.ts';

type HostChange = FollowUp & { kind: 'host' };

/** After these, one word says what the host is; elsewhere it may ask about what it names. */
const ASKS_FOR_HOST = ['recommend'];
/** What `which one?` asks behind these answers. */
const CHOOSES = /^(?:compare|backend|recommend|ask choosing-a-backend)(?: |$)/;

/** A command line without what it says of the host. */
export function bareLine(line: string): string {
  const end = line.indexOf(' --');
  return end < 0 ? line : line.slice(0, end);
}

/** The first offer that begins so. */
export function findOffer(thread: Thread | undefined, start: string): string | null {
  return thread?.offers?.find(({ command }) => command.startsWith(start))?.command ?? null;
}

/** An offer by what its button says, or by the one word that is chosen with it: `onboard choose openrc`. */
export function namedOffer(thread: Thread | undefined, text: string): string | null {
  const name = foldName(text.trim());
  const isOne = !/\s/.test(text.trim());
  const choice = (command: string): string | undefined => / choose (\S+)/.exec(command)?.[1];
  const found = thread?.offers?.find(
    ({ command, label }) => (label !== undefined && foldName(label) === name) || (isOne && choice(command) === name),
  );
  return found?.command ?? null;
}

/** An offer by its place. */
export function placedOffer(thread: Thread | undefined, place: (FollowUp & { kind: 'offer' })['place']): string | null {
  const { offers = [], choices = [], isOpen = false } = thread ?? {};
  if (place === 'none') return isOpen ? (offers.at(-1)?.command ?? null) : null;
  if (place === 'only') return isOpen && choices.length === 1 ? (choices[0]?.command ?? null) : null;
  // The buttons below an answer have no order that anybody counts by; those of a question back and of a list do.
  return choices.at(place)?.command ?? null;
}

/** A part of the answer before. */
export function partLine({ sections = [] }: Thread, wanted: readonly string[]): string | null {
  const [found] = wanted.flatMap((id) => sections.find((each) => each.id === id) ?? []);
  return found?.command ?? null;
}

/** What the answer before says of a facet; its line is for a host already. */
export function facetLine({ line }: Thread, facet: Facet): string | null {
  if (line === undefined) return null;
  const [words = '', ...options] = line.split(/ (?=--)/);
  return [`${words} ${facetId(facet)}`, ...options].join(' ');
}

/** The same line for a host of which more is told. */
export function otherHost(line: string, { options }: Thread, told: ProfileOverrides): string {
  if (Object.keys(told).length === 0) return line;
  return [bareLine(line), ...hostOptions({ ...options.overrides, ...told })].join(' ');
}

/** A line for the host that was spoken of, as it is now. */
function forHost(words: readonly string[], { options }: Thread, overrides: ProfileOverrides = {}): string {
  return joinLine([...words, ...hostOptions({ ...options.overrides, ...overrides })]);
}

/** The answer before once more. */
export function sameLine(thread: Thread | undefined): string | null {
  return thread?.question ? forHost(thread.question, thread) : null;
}

/** From the first step on, for the host that was spoken of. */
export function startLine(thread: Thread): string {
  return forHost(['onboard'], thread);
}

/** Which of those that were spoken of: what the host decides. */
export function choiceLine(thread: Thread | undefined): string | null {
  const { question = [], line = question.join(' ') } = thread ?? {};
  return thread && CHOOSES.test(line) ? forHost(['recommend'], thread) : null;
}

function isAskedForHost(thread: Thread | undefined): boolean {
  return ASKS_FOR_HOST.includes(thread?.question?.[0] ?? '');
}

/** Whether what was spoken of belongs to a filesystem that the host does not have after all: its answer is void. */
function isDenied({ about = '', options }: Thread, { fs }: ProfileOverrides): boolean {
  const before = options.overrides.fs;
  return fs !== undefined && before !== undefined && before !== fs && [before, `USE=${before}`].includes(about);
}

/**
 * The question that is asked again when the host is another one: where that takes back what was said before, the one that
 * it was said with; else the last, whether it was answered or led to a question back.
 */
function askedBefore(thread: Thread, overrides: ProfileOverrides): readonly string[] | undefined {
  const { question, openQuestion, hostQuestion, options } = thread;
  const takesBack = DIMENSIONS.some(
    (each) => overrides[each] !== undefined && ![undefined, overrides[each]].includes(options.overrides[each]),
  );
  return (takesBack && !isAskedForHost(thread) ? hostQuestion : undefined) ?? openQuestion ?? question;
}

/** Behind a USE flag or a storage driver a filesystem's name means its namesake: `and btrfs?`, but not `and on btrfs?`. */
function namesake(
  { about = '' }: Thread,
  { overrides: { fs } }: HostChange,
  text: string,
  knowledge: KnowledgeBase,
): string | null {
  if (fs === undefined) return null;
  if (about.startsWith('USE=')) return knowledge.find('use-flag', fs) ? `use ${fs}` : `ask USE flag ${fs}`;
  const isDriver = knowledge.find('backend', about) !== undefined && knowledge.find('backend', fs) !== undefined;
  return isDriver && !says(plainWords(text, knowledge), ({ joins }) => joins.places) ? `backend ${fs}` : null;
}

/** What is asked with another host than before; null: nothing that was asked before. */
export function hostLine(
  thread: Thread | undefined,
  change: HostChange,
  text: string,
  knowledge: KnowledgeBase,
): string | null {
  const { overrides, isBare, isStatement } = change;
  const values = Object.values(overrides).map(String);
  const chosen = values.map((value) => namedOffer(thread, value)).find((line) => line !== null);
  if (!thread || chosen) return chosen ?? null;
  if (isDenied(thread, overrides)) return forHost(['recommend'], thread, overrides);
  const other = isStatement || isAskedForHost(thread) ? null : namesake(thread, change, text, knowledge);
  if (other !== null) return other;
  const asked = askedBefore(thread, overrides);
  const isMeant = values.length > 0 && (!isBare || thread.isOpen === true || isAskedForHost(thread));
  return isMeant && asked ? forHost(asked, thread, overrides) : null;
}
