/** `fix TEXT`: finds the symptom behind a pasted message. */
import { UserError } from '../core/errors.ts';
import { code, type Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { searchIndexOf } from '../knowledge/search.ts';
import { answerSymptom } from './guide.ts';
import { type AnswerContext, isRelevant } from './shared.ts';

type Symptom = FactOf<'symptom'>;

const MAX_OTHERS = 3;
/** A shorter text is words to search for, not part of a message. */
const MIN_PARTIAL = 12;
const OTHERS_SHARE = 0.5;

/** Folds what differs between a message in a log and the same message in a fact. */
function foldMessage(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s"'“”‘’`]+/g, ' ')
    .trim();
}

/** A whole piece in the text counts in full; a text that is only part of a piece counts as much as it says. */
function matchedLength(piece: string, folded: string): number {
  if (folded.includes(piece)) return piece.length;
  return folded.length >= MIN_PARTIAL && piece.includes(folded) ? folded.length : 0;
}

/** How much of a pasted text is explained by the literal pieces of a symptom: the longest piece that stands in it. */
function literalScore(symptom: Symptom, folded: string): number {
  const lengths = symptom.says.map(foldMessage).map((piece) => matchedLength(piece, folded));
  return Math.max(0, ...lengths);
}

function byLiteral(text: string, context: AnswerContext): Symptom[] {
  const folded = foldMessage(text);
  return context.knowledge
    .all('symptom')
    .map((symptom) => ({
      symptom,
      score: literalScore(symptom, folded),
      fits: isRelevant(symptom.when, context.profile) ? 0 : 1,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => a.fits - b.fits || b.score - a.score)
    .map(({ symptom }) => symptom);
}

function bySearch(text: string, context: AnswerContext): Symptom[] {
  const hits = searchIndexOf(context.knowledge, 'symptom').search(text, MAX_OTHERS + 1);
  const floor = (hits[0]?.score ?? 0) * OTHERS_SHARE;
  return hits.filter((hit) => hit.score >= floor).map((hit) => hit.fact as Symptom);
}

/**
 * Answers with the symptom that the text shows, and names similar ones.
 * @throws UserError when nothing matches
 */
export function answerFix(text: string, context: AnswerContext): Reply {
  const named = context.knowledge.find('symptom', text);
  const literal = byLiteral(text, context);
  const found = named ? [named] : literal.length > 0 ? literal : bySearch(text, context);
  const [best, ...others] = found;
  if (!best)
    throw new UserError('unknown-name', (words) => words.nothingFound(code(text)), [{ type: 'ask', command: 'fix' }]);
  return answerSymptom(best, context, others.slice(0, MAX_OTHERS));
}
