/** Several questions in one text: what the answer leaves open of them is named, and offered where it is known. */
import { type Facet, facetId } from '../core/facet-ids.ts';
import { facetIn } from '../core/facets/facet-in.ts';
import { type Action, type Block, code, type Reply } from '../core/reply.ts';
import { eachOnce } from './card-parts.ts';
import { commandFor } from './command-lines.ts';
import { decideAlone } from './decide.ts';
import { decideByWords, factsOf } from './decide-words.ts';
import { type Decision, isAnswer, isSameAnswer } from './decision.ts';
import { offer } from './offers.ts';
import { rank } from './rank.ts';
import { hasSubject, questionsIn } from './several-questions.ts';
import { decideBroad } from './shape.ts';
import { type AnswerContext, tongue } from './shared.ts';

/** So many are named: who asks more gets the answer to one, and sees which. */
const MAX_ALSO = 2;
const MAX_ACTIONS = 9;
/** So much of a question is shown again. In characters. */
const MAX_SHOWN = 60;

/** What is asked about anything that one does, with the words of the answer that tells how. */
const OF_ANY_DOING: ReadonlySet<Facet> = new Set<Facet>([
  'data',
  'restart',
  'undo',
  'lasting',
  'duration',
  'risk',
  'check',
]);

/** A question that the answer leaves open, and what answers it, if anything is known, or comes nearest. */
interface Open {
  readonly question: string;
  readonly isKnown: boolean;
  readonly answer?: Extract<Action, { readonly type: 'ask' }>;
}

/** The line that shows what answers a question by itself; undefined: there is none of its own. */
function lineOf(decision: Decision, { knowledge }: AnswerContext): string | undefined {
  switch (decision.kind) {
    case 'fact':
      return commandFor(decision.fact, knowledge);
    case 'recommend':
      return 'recommend';
    case 'compare':
      return `compare ${decision.backends.map(({ id }) => id).join(' ')}`;
    case 'move':
      return `backend ${decision.from.id} moving-away`;
    case 'onboard':
      return 'onboard';
    default:
      return undefined;
  }
}

/** What answers a question by itself. One without a subject has that of the others: what options does it need? */
function decideBeside(question: string, others: string, given: Decision, context: AnswerContext): Decision {
  if (given.kind !== 'fact' || hasSubject(question, context)) return decideAlone(question, context);
  const { search } = context.knowledge;
  const beside = decideByWords(search.fold(question), 'ask', context, search.fold(others));
  const broad = decideBroad(search.fold(question), context);
  return !isAnswer(beside) && broad?.kind === 'fact' ? broad : beside;
}

/** The facet of what one does that a question without a subject asks about. */
function facetOfDoing(question: string, { knowledge: { search } }: AnswerContext): Facet | undefined {
  const facet = facetIn(search.fold(question));
  return facet !== undefined && OF_ANY_DOING.has(facet) ? facet : undefined;
}

/** Whether an answer of a form has what a question in that form asks: what differs, which to take, how to move. */
function answersForm({ kind }: Decision, folded: string, { knowledge: { search } }: AnswerContext): boolean {
  if (kind === 'move') return search.has('move', folded);
  return kind === 'compare' && (search.has('compare', folded) || search.has('recommend', folded));
}

/** Whether the answer that is given is that of a question as well, or has all that it speaks of. */
function isCovered(question: string, alone: Decision, given: Decision, context: AnswerContext): boolean {
  if (isAnswer(alone)) return isSameAnswer(alone, given);
  const { search } = context.knowledge;
  const folded = search.fold(question);
  if (given.kind !== 'fact') return !hasSubject(question, context) || answersForm(given, folded, context);
  if (!hasSubject(question, context)) return facetOfDoing(question, context) === undefined;
  if (factsOf(alone).includes(given.fact)) return true;
  const place = rank(folded, 'ask', context).find(({ it }) => it === given.fact);
  const subjects = search.read(folded).filter(({ kind }) => kind === 'term' || kind === 'compound');
  return place !== undefined && subjects.every(({ key }) => search.index.hasTerm(place.fact, key));
}

/** What answers a question, or else the part of the given answer that it speaks of, or else what comes nearest. */
function offerFor(question: string, alone: Decision, given: Decision, context: AnswerContext): Action | undefined {
  const line = lineOf(alone, context);
  if (line !== undefined) return offer(line, context);
  const facet = facetOfDoing(question, context);
  if (facet !== undefined)
    return offer(`${lineOf(given, context)} ${facetId(facet)}`, context, facetTitle(facet, context));
  const [nearest] = factsOf(alone);
  return nearest === undefined ? undefined : offer(commandFor(nearest, context.knowledge), context);
}

function facetTitle(facet: Facet, context: AnswerContext): string {
  return tongue(context).words.facets[facet].title;
}

function openQuestions(text: string, given: Decision, context: AnswerContext): Open[] {
  if (lineOf(given, context) === undefined) return [];
  const questions = questionsIn(text, context);
  const othersOf = (question: string): string => questions.filter((other) => other !== question).join(' , ');
  return questions
    .map((question) => ({ question, alone: decideBeside(question, othersOf(question), given, context) }))
    .filter(({ question, alone }) => !isCovered(question, alone, given, context))
    .slice(0, MAX_ALSO)
    .map(({ question, alone }) => {
      const answer = offerFor(question, alone, given, context);
      return { question, isKnown: isAnswer(alone), ...(answer?.type === 'ask' && { answer }) };
    });
}

/** An answer with the other questions of its text above it; what answers them comes first among what can be pressed. */
export function withAlsoAsked(reply: Reply, text: string, given: Decision, context: AnswerContext): Reply {
  const { ask } = tongue(context).words;
  const open = openQuestions(text, given, context);
  if (open.length === 0) return reply;
  const say = ({ question: asked, isKnown, answer }: Open): string => {
    const question = code(asked, MAX_SHOWN);
    if (answer === undefined) return ask.leftOpen(question);
    const name = answer.label ?? answer.command;
    return isKnown ? ask.alsoAsked(question, name) : ask.alsoNear(question, name);
  };
  const notes = open.map((each): Block => ({ type: 'callout', tone: 'info', text: say(each) }));
  const offers = open.flatMap(({ answer }) => answer ?? []);
  const actions = eachOnce([...offers, ...reply.actions]).slice(0, MAX_ACTIONS);
  return { ...reply, blocks: [...notes, ...reply.blocks], actions };
}
