/** How much evidence carries an answer: what a fact covers of a question, what of its name stands there, what else comes near. */
import type { Manner } from './manner.ts';
import { isSubject, leadOf, type Ranked, WHOLE_NAME } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/**
 * When an answer is sure: it covers what was asked; or it covers a good part of it, and a name of the fact stands there
 * while no other fact comes near. docs/decisions/0009 says how these were measured. Here and below `matched`, `named` and
 * `score` are in units of information, `terms` are counted, `lead` is the score by that of the next, all else are shares.
 */
const SURE = {
  cover: 0.61,
  matched: 3.2,
  /** Half a name and so little of the question are a coincidence: `containers`, `address`. */
  slight: 4.5,
  named: 0.6,
  /** A name stands there in full, or nothing else comes near. */
  alone: { named: 0.75, least: 1.015, lead: 1.15 },
  /** What is named is what is asked, not one word of many. */
  central: { focus: 0.4, cover: 0.85, score: 14 },
};
const SURE_BY_NAME = [
  { cover: 0.55, named: 0.8, score: 13, lead: 1.2, onlySubjects: false },
  { cover: 0.46, named: 1, score: 10, lead: 1.25, onlySubjects: true },
  { cover: 0.5, named: 1, score: 10, lead: 1, onlySubjects: true },
  { cover: 0.35, named: 0.8, score: 17.5, lead: 1.35, onlySubjects: false },
  { cover: 0.3, named: 0.8, score: 25, lead: 1.4, onlySubjects: false },
] as const;
/** Several words of the question are covered, and nothing else comes near. */
const SURE_BY_WORDS = [
  { cover: 0.5, terms: 3, score: 15, lead: 1.5 },
  { cover: 0.75, terms: 3, score: 10, lead: 1.15 },
  { cover: 0.85, terms: 4, score: 18, lead: 1.05 },
] as const;
/** Of what a program printed so much has to be covered, by a name in full: its words are not the asker's. */
const PASTE = [
  { cover: 0.75, terms: 3, named: 0, lead: 1 },
  { cover: 0.5, terms: 1, named: 9, lead: 1 },
  { cover: 0.5, terms: 4, named: 8, lead: 1.8 },
] as const;
/** So much evidence is an answer however the question is put; more where nothing else in it is about Docker. */
const OVERWHELMING = {
  ours: [
    { score: 23, lead: 1.5, share: 0.8, cover: 0.45 },
    { score: 25, lead: 1.3, share: 0.95, cover: 0.45 },
    { score: 25, lead: 1.15, share: 0.95, cover: 0.55 },
    { score: 22, lead: 1.3, share: 0.8, cover: 0.7 },
    // Who tells a long story covers it with no fact: how far nothing else comes near tells more than the cover.
    { score: 24, lead: 1.5, share: 0.95, cover: 0.28 },
    { score: 24, lead: 2, share: 0.74, cover: 0.33 },
  ],
  foreign: [
    { score: 20, lead: 2, share: 0.95, cover: 0.45 },
    { score: 22, lead: 1.3, share: 0.8, cover: 0.7 },
  ],
};
/** Over a fact that is named in full too and covers more it leads by this. */
const RIVALLED_LEAD = 1.3;

/** Whether so much speaks for a fact, and so little for any other, that the manner of the question leaves nothing open. */
export function isOverwhelming(
  ranked: readonly Ranked[],
  how: Manner,
  isRivalled: boolean,
  context: AnswerContext,
): boolean {
  const [best] = ranked;
  if (!best || best.it.kind === 'kernel-option' || how.asksOtherOption || how.asksAmount || how.asksWhen) return false;
  if (how.asksChoice && best.it.kind === 'capability') return false;
  if (how.isPasted && best.it.kind === 'symptom') return false;
  const lead = leadOf(ranked, context);
  return (how.isForeign ? OVERWHELMING.foreign : OVERWHELMING.ours).some(
    (rule) =>
      best.score >= rule.score &&
      lead >= (isRivalled ? Math.max(rule.lead, RIVALLED_LEAD) : rule.lead) &&
      best.namedShare >= rule.share &&
      best.cover >= rule.cover,
  );
}

/** Whether what a program printed names a fact so that it answers. */
export function carriesPaste({ cover, namedShare, terms, named }: Ranked, lead: number): boolean {
  if (namedShare < WHOLE_NAME) return false;
  return PASTE.some((rule) => cover >= rule.cover && terms >= rule.terms && named >= rule.named && lead >= rule.lead);
}

/** Whether a question is covered by a fact, or names it, so that it answers. */
export function carriesQuestion(best: Ranked, lead: number, context: AnswerContext): boolean {
  const { cover, matched, terms, namedShare, focus, score } = best;
  const isSlight = namedShare < WHOLE_NAME && matched < SURE.slight;
  const isTelling = !isSlight && (namedShare >= SURE.named || (terms > 1 && matched >= SURE.matched));
  const isAlone = (namedShare >= SURE.alone.named && lead >= SURE.alone.least) || lead >= SURE.alone.lead;
  const isCentral = focus >= SURE.central.focus || cover >= SURE.central.cover || score >= SURE.central.score;
  if (cover >= SURE.cover && isTelling && isAlone && isCentral) return true;
  const byWords = SURE_BY_WORDS.some(
    (rule) => cover >= rule.cover && terms >= rule.terms && score >= rule.score && lead >= rule.lead,
  );
  if (byWords) return true;
  return SURE_BY_NAME.some(
    (rule) =>
      cover >= rule.cover &&
      namedShare >= rule.named &&
      score >= rule.score &&
      lead >= rule.lead &&
      (!rule.onlySubjects || isSubject(best, context)),
  );
}
