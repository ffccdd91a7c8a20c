/** Answers to what is no question: what the host is, that something did not help. */
import { CARD, cutToColumns } from '../../core/card.ts';
import { describeProfile } from '../../core/describe-profile.ts';
import type { Said } from '../../core/facets/tell-words.ts';
import type { Locale } from '../../core/locale.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import { plainProse } from '../../core/render/prose.ts';
import { type Action, createReply, type Reply } from '../../core/reply.ts';
import { wordsFor } from '../../core/words/index.ts';
import type { Thread } from '../thread-memory.ts';

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

/** What was advised did not help: what to send, how to check, what is near. */
export function stuckReply({ sections = [], offers = [] }: Thread, locale: Locale): Reply {
  const words = wordsFor(locale);
  const check = sections.find(({ id }) => id === 'check');
  const near = offers.filter(({ command }) => /^(?:fix|ask) /.test(command)).slice(0, NEIGHBOURS);
  const actions: Action[] = [
    ...(check ? [{ type: 'ask' as const, command: check.command, label: words.howToTell }] : []),
    ...near.map(({ command, label }): Action => ({ type: 'ask', command, ...(label !== undefined && { label }) })),
    { type: 'ask', command: 'collect', label: words.card.collect },
  ];
  return createReply({
    title: words.chat.stuck,
    verdict: words.chat.stuckAdvice,
    card: { advice: words.chat.stuckAdvice, facts: [] },
    actions: once(actions),
    locale,
    isTalk: true,
  });
}

/** Parts that answer no question about it. */
const BESIDE = ['sources', 'messages', 'signs', 'not-verified'];
/** So many parts of the answer before are offered, and so many other facts. */
const PARTS = 4;
const GUESSES = 2;

/** What the words alone would have been answered with, or what came near. */
function guessesOf({ isGap, isNothing, actions, factLine, subject, title }: Reply): readonly Action[] {
  if (isNothing) return [];
  if (isGap) return actions.slice(0, GUESSES);
  const label = cutToColumns(plainProse(subject ?? title), CARD.labelColumns);
  return factLine === undefined ? [] : [{ type: 'ask', command: factLine, label }];
}

/**
 * A question about what was spoken of, which nothing answers: the parts of that answer, and what else comes near.
 * @param see what may answer it where nothing was looked for
 */
export function unsureReply(
  { sections = [], subject }: Thread,
  plain: Reply | null,
  locale: Locale,
  see: readonly Action[] = [],
): Reply {
  const words = wordsFor(locale);
  const parts = sections
    .filter(({ id }) => !BESIDE.includes(id))
    .slice(0, PARTS)
    .map(({ command, title }): Action => ({ type: 'ask', command, label: title }));
  const advice = subject === undefined ? words.chat.whatIKnowOfIt : words.chat.whatIKnow(subject);
  const guesses = plain === null ? see : guessesOf(plain);
  return createReply({
    title: words.ask.noDirectAnswer,
    verdict: advice,
    card: { advice, facts: [] },
    actions: once([...parts, ...guesses, { type: 'ask', command: 'help', label: words.card.neverMind }]),
    locale,
    outcome: 'not-known',
    isGap: true,
  });
}

/** Lines that have so much of a question's words are about it; else it is said that they only come near. */
export const ALL_OF_IT = 0.8;

/** What the answer before says of the words of a question. */
export interface Within extends Said {
  /** That answer. */
  readonly reply: Reply;
}

/** The lines of the answer before that have the words of a question: no answer, but what comes nearest to one. */
export function withinReply({ reply, blocks, share }: Within, { sections = [] }: Thread, plain: Reply): Reply {
  const words = wordsFor(reply.locale);
  const parts = sections
    .filter(({ id }) => !BESIDE.includes(id))
    .slice(0, PARTS)
    .map(({ command, title }): Action => ({ type: 'ask', command, label: title }));
  const { profile, told, citations, checked, locale, line } = reply;
  const back: Action[] = line === undefined ? [] : [{ type: 'ask', command: line, label: words.card.back }];
  return createReply({
    title: words.chat.withinAnswer(reply.subject ?? reply.title),
    section: 'within',
    blocks: [...(share < ALL_OF_IT ? [{ type: 'paragraph' as const, text: words.chat.nearestInIt }] : []), ...blocks],
    actions: once([
      ...back,
      ...guessesOf(plain),
      ...parts,
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
