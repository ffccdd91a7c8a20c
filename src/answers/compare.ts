/** `compare A B…`: storage backends side by side, with a verdict for the asker's Docker. */
import { CARD, cutToColumns } from '../core/card.ts';
import { type Block, type CardFact, code, type Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { describeNeeds, describeState, stateOf } from './backend.ts';
import { fitNames, shortOf } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { chosenRecommendation } from './recommend.ts';
import { type AnswerContext, createAnswer, tellStatements, tongue } from './shared.ts';

type Backend = FactOf<'backend'>;

/** Each cell takes at most the columns of one fact, so that a phone shows it. */
function sideBySide(backends: readonly Backend[], context: AnswerContext): Block {
  const { words, tell } = tongue(context);
  const row = (label: string, cell: (backend: Backend) => string): string[] => [
    label,
    ...backends.map((backend) => cutToColumns(cell(backend), CARD.factColumns)),
  ];
  return {
    type: 'table',
    header: [words.card.driver, ...backends.map((backend) => backend.id)],
    rows: [
      row(words.status, (backend) => describeState(backend, context)),
      row(words.copies, (backend) => words.copyUnits[backend.copies.unit]),
      row(words.goodAt, (backend) => tell(backend.gist.goodAt)),
      row(words.badAt, (backend) => tell(backend.gist.badAt)),
      row(words.needs, ({ needs }) =>
        fitNames(
          [...needs.use.map((flag) => `USE=${flag}`), ...needs.kernel.map(({ option }) => option)],
          CARD.factColumns,
          words,
        ),
      ),
      row(words.todayLabel, (backend) => shortOf(backend, context)),
    ],
  };
}

/** What the table has no room for, one driver after the other. */
function inFull(backend: Backend, context: AnswerContext): Block[] {
  const { words, tell } = tongue(context);
  const { clauses } = words.marks;
  const fields = [
    { label: words.goodAt, value: clauses(tellStatements(backend.strengths, context)) },
    { label: words.badAt, value: clauses(tellStatements(backend.weaknesses, context)) },
    { label: words.needs, value: describeNeeds(backend, context) },
    { label: words.quota, value: tell(backend.quota) },
    { label: words.todayLabel, value: tell(backend.now) },
  ].filter(({ value }) => value !== '');
  return [
    { type: 'heading', text: backend.id },
    { type: 'fields', fields },
  ];
}

/** What each is good at, and bad at where there is room for it. */
function gistFacts(backends: readonly Backend[], context: AnswerContext): CardFact[] {
  const { tell } = tongue(context);
  const hasRoom = backends.length * 2 <= CARD.facts;
  return backends.flatMap(({ id, gist }) => [
    { label: id, text: `+ ${tell(gist.goodAt)}` },
    ...(hasRoom ? [{ label: id, text: `− ${tell(gist.badAt)}` }] : []),
  ]);
}

/** What the asker's host should take, whether it is among those compared or not. */
function bestOf(context: AnswerContext): string {
  const { docker } = context.profile;
  const first = context.knowledge.all('backend').find((each) => stateOf(each, docker).state === 'first-choice');
  return chosenRecommendation(context).choose ?? first?.id ?? '';
}

/** Answers with a verdict, one column a backend, and the long texts below. */
export function answerCompare(backends: readonly Backend[], context: AnswerContext): Reply {
  const { words } = tongue(context);
  const names = backends.map((backend) => backend.id);
  const line = `compare ${names.join(' ')}`;
  const best = bestOf(context);
  const verdict = compareVerdict(backends, best, context);
  return createAnswer(context, backends, {
    title: names.join(' / ') + (best === '' ? '' : words.marks.dash + words.takeOf(best)),
    subject: names.join(' / '),
    ...(names[0] !== undefined && { about: names[0] }),
    verdict,
    line,
    card: {
      advice: verdict,
      facts: gistFacts(backends, context),
    },
    sections: [
      { id: 'table', title: words.card.sideBySide, hasHeading: false, blocks: [sideBySide(backends, context)] },
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: backends.flatMap((backend) => inFull(backend, context)),
      },
    ],
    actions: [
      offer(`${line} table`, context, words.card.sideBySide),
      ...asks(['recommend', ...names.map((name) => `backend ${name}`)], context),
    ],
  });
}

/** Which of these the asker's Docker does not have, which it takes by itself, and what to take. */
function compareVerdict(backends: readonly Backend[], best: string, context: AnswerContext): string {
  const { words } = tongue(context);
  const { docker } = context.profile;
  const state = (backend: Backend): string => stateOf(backend, docker).state;
  const usable = backends.filter((backend) => !['removed', 'not-yet'].includes(state(backend)));
  const gone = backends.filter((backend) => !usable.includes(backend));
  const named = (list: readonly Backend[]): string => words.marks.list(list.map((backend) => code(backend.id)));
  const first = context.knowledge.all('backend').find((backend) => state(backend) === 'first-choice');
  const isAmong = backends.some((backend) => backend === first);
  return words.marks.sentences([
    ...(gone.length > 0 ? [words.notWithDocker(named(gone), docker)] : []),
    ...(first && isAmong ? [words.defaultIs(code(first.id), docker)] : []),
    ...(first && !isAmong && usable.length > 0 ? [words.card.takesNone(named(usable), code(first.id), docker)] : []),
    ...(best !== '' && (best !== first?.id || usable.length === 0) ? [words.card.insteadTake(code(best))] : []),
  ]);
}
