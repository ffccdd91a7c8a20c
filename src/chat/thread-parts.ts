/** What of a thread counts for the next words in it. */
import { personKey } from '../core/asker.ts';
import type { Asker } from '../core/command.ts';
import { DIMENSIONS } from '../core/host-dimensions.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import type { Reply } from '../core/reply.ts';
import { bareLine } from './follow-up/next-line.ts';
import { purposesIn } from './follow-up/told-purposes.ts';
import type { CallOptions, NamedFile, Question } from './question.ts';
import type {
  SpokenOf,
  Thread,
  ThreadAnswer,
  ThreadFile,
  ThreadMemory,
  ThreadOffer,
  ThreadSection,
} from './thread-memory.ts';

/**
 * What was said in a place, as far as it counts for the asker: another person's host, told in words or by files, is none of
 * theirs. Undefined: nothing was.
 */
export async function findThread(
  threads: ThreadMemory,
  place: string | null,
  asker: Asker,
): Promise<Thread | undefined> {
  const thread = place === null ? undefined : await threads.find(place);
  if (!thread || thread.people.at(-1) === personKey(asker)) return thread;
  const { host: _, ...rest } = thread;
  return { ...rest, options: { ...thread.options, overrides: {}, said: {} } };
}

/** The files that the platform, or we, can bring again. */
export function toThreadFiles(files: readonly NamedFile[]): ThreadFile[] {
  return files.flatMap(({ name, reference }) => (reference === undefined ? [] : [{ name, reference }]));
}

/** So many offers can be named by their place or their words. */
const MAX_OFFERS = 10;

/** What of an answer counts for the next words: its parts, its offers, what it was about. */
export function answerParts(reply: Reply): ThreadAnswer {
  const isOpen = reply.outcome === 'not-known';
  const { subject, about = subject, line } = reply;
  return {
    sections: reply.sections.flatMap(({ id, title, command }) =>
      command === undefined ? [] : [{ id, title, command }],
    ),
    offers: reply.actions
      .flatMap((action) => (action.type === 'ask' ? [{ command: action.command, label: action.label }] : []))
      .slice(0, MAX_OFFERS),
    ...(line !== undefined && { line }),
    ...(!isOpen && {
      ...(subject !== undefined && { subject }),
      ...(about !== undefined && { about }),
      title: reply.title,
    }),
    ...(isOpen && { isOpen }),
    ...(reply.isAside && { isAside: true }),
    ...(reply.isGap && !reply.isAside && { isGuess: true }),
    ...(reply.section !== undefined && { isPart: true }),
    ...(reply.isTalk && { isTalk: true }),
    ...(reply.read && { read: reply.read }),
  };
}

/** Whether files that were reviewed before had the same names. */
export function hasNames(before: Thread | undefined, files: readonly NamedFile[]): boolean {
  const names = (all: readonly { readonly name: string }[]): string =>
    all
      .map(({ name }) => name)
      .sort()
      .join('\n');
  return before !== undefined && names(before.files) === names(files);
}

/** So many people of a thread are known, the last to speak. */
const MAX_PEOPLE = 20;

/** Who said something in a thread, with who speaks now. */
export function peopleIn(before: Thread | undefined, asker: Asker): string[] {
  const speaker = personKey(asker);
  return [...(before?.people ?? []).filter((person) => person !== speaker), speaker].slice(-MAX_PEOPLE);
}

/** What was said before, and what is said now, which counts more. */
export function merged(before: CallOptions, now: CallOptions): CallOptions {
  return {
    overrides: { ...before.overrides, ...now.overrides },
    said: { ...before.said, ...now.said },
    want: [...new Set([...before.want, ...now.want])],
    to: now.to ?? before.to,
    locale: now.locale,
  };
}

/** The host of files that were sent earlier and of those that were sent now; another kernel is another machine. */
export function hostWith(before: ProfileOverrides = {}, now: ProfileOverrides = {}): ProfileOverrides {
  const isOther = before.kernel !== undefined && now.kernel !== undefined && before.kernel !== now.kernel;
  return isOther ? now : { ...before, ...now };
}

/** What of a host no file told. */
function untoldBy(host: ProfileOverrides, told: ProfileOverrides): ProfileOverrides {
  const own = DIMENSIONS.filter((each) => told[each] !== undefined && told[each] !== host[each]);
  return Object.fromEntries(own.map((each) => [each, told[each]]));
}

/** A thread for questions: the host of the files that were sent there is what they are about, but for what was said of it. */
export function withHostOfFiles(thread: Thread): Thread {
  const { host, options } = thread;
  return host ? { ...thread, options: { ...options, overrides: { ...host, ...options.overrides } } } : thread;
}

/** What counts for the same files again: what they say of the host they say anew. */
export function optionsForFiles({ host = {}, options }: Pick<Thread, 'host' | 'options'>): CallOptions {
  return { ...options, overrides: untoldBy(host, options.overrides) };
}

/** What of the answer before counts behind a new one. */
function spokenOf(
  before: Thread | undefined,
  asked: readonly string[],
  { isOpen, isPart, sections, offers, line, subject, about, title }: ThreadAnswer,
): SpokenOf {
  const kept = {
    ...(before?.sections && { sections: before.sections }),
    line: before?.line,
    subject: before?.subject,
    about: before?.about,
    title: before?.title,
  };
  if (isOpen) return { ...kept, ...(before?.question && { question: before.question }) };
  const whole = { question: asked, sections, line, subject, about: about ?? before?.about, title };
  if (!isPart || !before) return whole;
  const isOfIt = before.line === undefined || line === undefined || bareLine(before.line) === bareLine(line);
  return isOfIt ? { ...kept, question: asked } : { ...whole, sections: partsOffered(line, offers) };
}

/** The other parts of what a part belongs to, which are offered below it. */
function partsOffered(line: string, offers: readonly ThreadOffer[]): ThreadSection[] {
  const whole = `${bareLine(line)} `;
  return offers.flatMap(({ command, label }) => {
    const id = bareLine(command).slice(whole.length);
    const isPart = bareLine(command).startsWith(whole) && !id.includes(' ');
    return isPart ? [{ id, title: label ?? id, command }] : [];
  });
}

/** What was spoken of there, but for files. */
export function spokenOfIn({ question, sections, line, subject, about, title, spokenOf: before }: Thread): SpokenOf {
  if (question === undefined) return before ?? {};
  return { question, ...(sections && { sections }), line, subject, about, title };
}

/** So many of the answers and offers before can be named later. */
const MAX_EARLIER = 20;

/** What can be named besides what a new answer offers: that answer itself, and what stood in those before it. */
export function earlierIn(
  before: Thread | undefined,
  { line, title, isOpen, isPart }: Partial<ThreadAnswer> = {},
): ThreadOffer[] {
  const itself =
    line === undefined || isOpen || isPart ? [] : [{ command: line, label: title, isAnswer: true as const }];
  const parts = new Set((before?.sections ?? []).map(({ command }) => bareLine(command)));
  const all = [...itself, ...(before?.offers ?? []), ...(before?.earlier ?? [])];
  // What was answered and is offered again was still answered.
  const answered = new Set(all.filter(({ isAnswer }) => isAnswer).map(({ command }) => bareLine(command)));
  const byLine = new Map(all.toReversed().map((offer) => [bareLine(offer.command), offer]));
  return [...byLine]
    .filter(([command]) => command !== 'help' && !parts.has(command))
    .map(([command, offer]): ThreadOffer => (answered.has(command) ? { ...offer, isAnswer: true } : offer))
    .toReversed()
    .slice(0, MAX_EARLIER);
}

/** What a place counts in behind a new answer. */
function choicesAfter(
  before: Thread | undefined,
  asked: readonly string[],
  { offers, isOpen, isPart, line }: ThreadAnswer,
): readonly ThreadOffer[] | undefined {
  // Of a question back the last offer is that it was none of them.
  if (isOpen) return offers.slice(0, -1);
  if (asked.length === 1) return offers;
  const isOne = line !== undefined && before?.choices?.some(({ command }) => bareLine(command) === bareLine(line));
  return isPart || isOne ? before?.choices : undefined;
}

/** Whether a question says something of the host that was not said before. */
function tellsHost(before: Thread | undefined, told: ProfileOverrides): boolean {
  const known = before?.options.overrides ?? {};
  return DIMENSIONS.some((each) => told[each] !== undefined && told[each] !== known[each]);
}

/**
 * A thread with one question more. What changed something is not to be asked again by a word, and neither is what came
 * before it.
 */
export function rememberedThread(
  last: Thread | undefined,
  asker: Asker,
  { call, isRepeatable }: Question & { kind: 'call' },
  answer: ThreadAnswer,
): Thread {
  const { name, args, want, to, locale } = call;
  const before = last && { ...last, ...spokenOfIn(last) };
  const asked = [name, ...args];
  const told = untoldBy(before?.host ?? {}, { ...answer.read, ...call.overrides });
  const hostQuestion = tellsHost(before, told) ? asked : before?.hostQuestion;
  const openQuestion = answer.isGuess ? asked : answer.isOpen ? before?.openQuestion : undefined;
  return {
    ...((answer.isOpen || isRepeatable) && spokenOf(before, asked, answer)),
    ...(openQuestion && { openQuestion }),
    ...(hostQuestion && isRepeatable && { hostQuestion }),
    offers: answer.offers,
    earlier: earlierIn(before, answer),
    purposes: [...new Set([...(before?.purposes ?? []), ...purposesIn(args.join(' ').toLowerCase())])],
    choices: choicesAfter(before, asked, answer) ?? [],
    isOpen: answer.isOpen === true,
    isAside: answer.isAside === true,
    people: peopleIn(before, asker),
    options: {
      overrides: untoldBy(before?.host ?? {}, { ...before?.options.overrides, ...answer.read, ...call.overrides }),
      want,
      to,
      locale,
    },
    files: before?.files ?? [],
    ...(before?.host && { host: before.host }),
    ...(before?.review && { review: before.review }),
    ...(before?.reviewId !== undefined && { reviewId: before.reviewId }),
  };
}
