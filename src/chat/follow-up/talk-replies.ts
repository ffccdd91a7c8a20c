/** Answers to what is no question, such as what the host is, and to questions that the answer before leaves open. */
import { CARD, cutToColumns } from '../../core/card.ts';
import { describeProfile } from '../../core/describe-profile.ts';
import { tellFacet } from '../../core/facets/tell-facet.ts';
import type { Said } from '../../core/facets/tell-words.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import { plainProse } from '../../core/render/prose.ts';
import { type Action, type Block, createReply, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { Thread, ThreadOffer } from '../thread-memory.ts';
import { bareLine } from './next-line.ts';

/** So many neighbours of what did not help are offered. */
const NEIGHBOURS = 3;

/** Each offer once. */
function once(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const name = action.type === 'ask' ? action.command : action.url;
    return !seen.has(name) && seen.add(name);
  });
}

/** What was offered before, as a button. */
function toAction({ command, label }: ThreadOffer): Action {
  return { type: 'ask', command, ...(label !== undefined && { label }) };
}

/** Somebody said what their host is, with nothing asked before. */
export function notedReply(host: ProfileOverrides, locale: Locale): Reply {
  const words = wordsFor(locale);
  const offers: Action[] = [
    { type: 'ask', command: 'onboard', label: words.card.onboard, primary: true },
    { type: 'ask', command: 'recommend', label: words.card.recommend },
    { type: 'ask', command: 'fix', label: words.card.symptoms },
  ];
  return createReply({
    title: words.chat.noted(describeProfile(host, words)),
    tone: 'good',
    verdict: words.chat.notedAdvice,
    card: { advice: words.chat.notedAdvice, facts: [] },
    actions: offers,
    locale,
    isTalk: true,
  });
}

/** What has to have happened for what was advised to count, and how to look whether it did. */
function afterwards(before: Reply): Block[] {
  return (['restart', 'check'] as const).flatMap((facet): Block[] => {
    const told = tellFacet(before, facet);
    return told ? [{ type: 'heading', text: told.title }, ...told.blocks] : [];
  });
}

/**
 * What was advised did not help: how to see whether it took effect, what to send, what is near.
 * @param before the answer that advised it
 */
export function stuckReply({ sections = [], offers = [] }: Thread, before: Reply | null, locale: Locale): Reply {
  const words = wordsFor(locale);
  const check = sections.find(({ id }) => id === 'check');
  const near = offers.filter(({ command }) => /^(?:fix|ask) /.test(command)).slice(0, NEIGHBOURS);
  const actions: Action[] = [
    ...(check ? [{ type: 'ask' as const, command: check.command, label: words.howToTell }] : []),
    ...near.map(toAction),
    { type: 'ask', command: 'collect', label: words.card.collect },
  ];
  const blocks = before ? afterwards(before) : [];
  return createReply({
    title: words.chat.stuck,
    ...(blocks.length > 0
      ? { section: 'stuck', blocks: [{ type: 'paragraph', text: words.chat.stuckAdvice }, ...blocks] }
      : { verdict: words.chat.stuckAdvice, card: { advice: words.chat.stuckAdvice, facts: [] } }),
    actions: once(actions),
    locale,
    isTalk: true,
  });
}

/** Parts that answer no question about it. */
const BESIDE = ['sources', 'messages', 'signs', 'not-verified'];
/** So many parts of the answer before are offered, so many other facts, and of what was offered before. */
const PARTS = 4;
const GUESSES = 2;
const CHOICES = 4;

/** The parts of the answer before that may answer something. */
function partsOf({ sections = [] }: Thread): Action[] {
  return sections
    .filter(({ id }) => !BESIDE.includes(id))
    .slice(0, PARTS)
    .map(({ command, title }): Action => ({ type: 'ask', command, label: title }));
}

/** What a question back offers, but for its last button: that it was none of them. */
function offeredBy({ actions }: Reply): readonly Action[] {
  return actions.slice(0, -1);
}

/** Guesses but for the answer before; what that offered comes first. */
function guessesBehind(guesses: readonly Action[], { line, offers = [] }: Thread): Action[] {
  const lineOf = (action: Action): string => (action.type === 'ask' ? bareLine(action.command) : '');
  const isOffered = (action: Action): boolean => offers.some(({ command }) => bareLine(command) === lineOf(action));
  const others = guesses.filter((action) => line === undefined || lineOf(action) !== bareLine(line));
  return [...others.filter(isOffered), ...others.filter((action) => !isOffered(action))];
}

/** What the words alone would have been answered with, or what came near. */
function guessesOf(plain: Reply, thread: Thread): readonly Action[] {
  const { isGap, isNothing, factLine, subject, title } = plain;
  if (isNothing) return [];
  if (isGap) return guessesBehind(offeredBy(plain), thread).slice(0, GUESSES);
  const label = cutToColumns(plainProse(subject ?? title), CARD.labelColumns);
  return factLine === undefined ? [] : [{ type: 'ask', command: factLine, label }];
}

/** What is nearest to a question, as one to choose from. */
function choiceReply(title: string, advice: string, actions: readonly Action[], locale: Locale): Reply {
  const { card } = wordsFor(locale);
  return createReply({
    title,
    verdict: advice,
    card: { advice, facts: [] },
    actions: once([...actions, { type: 'ask', command: 'help', label: card.neverMind }]),
    locale,
    outcome: 'not-known',
    isAside: true,
    isGap: true,
  });
}

/**
 * A question about what was spoken of, which nothing answers: the parts of that answer, and what else comes near.
 * @param see what may answer it where nothing was looked for
 */
export function unsureReply(thread: Thread, plain: Reply | null, locale: Locale, see: readonly Action[] = []): Reply {
  const words = wordsFor(locale);
  const { subject } = thread;
  const advice = subject === undefined ? words.chat.whatIKnowOfIt : words.chat.whatIKnow(subject);
  const guesses = once([...see, ...(plain === null ? [] : guessesOf(plain, thread))]).slice(0, GUESSES);
  return choiceReply(words.ask.noDirectAnswer, advice, [...partsOf(thread), ...guesses], locale);
}

/** What a question back offered, but for what can be asked at all. */
function choicesOf({ choices = [], isOpen }: Thread): Action[] {
  if (isOpen !== true) return [];
  return choices
    .filter(({ command }) => bareLine(command).includes(' '))
    .slice(0, CHOICES)
    .map(toAction);
}

/** A question about what was asked back: it has to be said first which of those is meant. Null: nothing was asked back. */
export function whichReply(thread: Thread, see: readonly Action[], locale: Locale): Reply | null {
  const { chat } = wordsFor(locale);
  const choices = choicesOf(thread);
  return choices.length === 0 ? null : choiceReply(chat.ofWhich, chat.ofWhichAdvice, [...choices, ...see], locale);
}

/**
 * A question that is not known: what comes near to it with what was spoken of, what comes near by itself; where nothing
 * does, what was offered before. Null: none of that is more than the answer to the words alone.
 */
export function nearReply(thread: Thread, plain: Reply, near: readonly Action[], locale: Locale): Reply | null {
  const { ask, chat } = wordsFor(locale);
  const choose = (advice: string, actions: readonly Action[]): Reply =>
    choiceReply(ask.noDirectAnswer, advice, actions, locale);
  if (near.length > 0) {
    const own = plain.isNothing ? [] : offeredBy(plain);
    return choose(ask.nearest, once([...near.slice(0, GUESSES), ...own, ...near]).slice(0, CHOICES));
  }
  const choices = choicesOf(thread);
  if (plain.outcome === 'ok') {
    // What is known of the words may be beside what was asked back about.
    const beside = [...guessesOf(plain, thread), ...choices.slice(0, CHOICES - 1)];
    return choices.length === 0 ? null : choose(ask.nearest, beside);
  }
  if (!plain.isNothing) return null;
  // In the middle of a talk nothing is called none of our business.
  return choices.length === 0 ? choose(ask.unknownHint, plain.actions) : choose(chat.stillNearest, choices);
}

/** Lines that have so much of a question's words are about it; else it is said that they only come near. */
export const ALL_OF_IT = 0.8;

/** What the answer before says of the words of a question. */
export interface Within extends Said {
  /** That answer. */
  readonly reply: Reply;
}

/** The lines of the answer before that have the words of a question: no answer, but what comes nearest to one. */
export function withinReply({ reply, blocks, share }: Within, thread: Thread, plain: Reply): Reply {
  const words = wordsFor(reply.locale);
  const { profile, told, citations, checked, locale, line } = reply;
  const back: Action[] = line === undefined ? [] : [{ type: 'ask', command: line, label: words.card.back }];
  return createReply({
    title: words.chat.withinAnswer(reply.subject ?? reply.title),
    section: 'within',
    blocks: [...(share < ALL_OF_IT ? [{ type: 'paragraph' as const, text: words.chat.nearestInIt }] : []), ...blocks],
    actions: once([
      ...back,
      ...guessesOf(plain, thread),
      ...partsOf(thread),
      { type: 'ask', command: 'help', label: words.card.neverMind },
    ]),
    ...(profile !== undefined && { profile }),
    ...(told && { told }),
    ...(checked !== undefined && { checked }),
    citations,
    locale,
    outcome: 'not-known',
    isAside: true,
    isGap: true,
  });
}
