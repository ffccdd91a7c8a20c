/** `compare A B…`: storage backends side by side. */
import { code, type Reply } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { describeNeeds, describeState, stateOf } from './backend.ts';
import { asks } from './offers.ts';
import { type AnswerContext, createAnswer, tellStatements, tongue } from './shared.ts';

type Backend = FactOf<'backend'>;

/** Answers with one column a backend. */
export function answerCompare(backends: readonly Backend[], context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const { clauses } = words.marks;
  const row = (label: string, cell: (backend: Backend) => string): string[] => [label, ...backends.map(cell)];
  const rows = [
    row(words.status, (backend) => describeState(backend, context)),
    row(words.copies, (backend) => words.copyUnits[backend.copies.unit]),
    row(words.goodAt, (backend) => clauses(tellStatements(backend.strengths, context))),
    row(words.badAt, (backend) => clauses(tellStatements(backend.weaknesses, context))),
    row(words.needs, (backend) => describeNeeds(backend, context)),
    row(words.quota, (backend) => tell(backend.quota)),
    row(words.todayLabel, (backend) => tell(backend.now)),
  ];
  return createAnswer(context, backends, {
    title: backends.map((backend) => backend.id).join(' / '),
    verdict: compareVerdict(backends, context),
    blocks: [{ type: 'table', header: ['', ...backends.map((backend) => backend.id)], rows }],
    actions: asks(['recommend', ...backends.map((backend) => `backend ${backend.id}`)], context),
  });
}

function compareVerdict(backends: readonly Backend[], context: AnswerContext): string {
  const { words } = tongue(context);
  const usable = backends.filter(
    (backend) => !['removed', 'not-yet'].includes(stateOf(backend, context.profile.docker).state),
  );
  const gone = backends.filter((backend) => !usable.includes(backend)).map((backend) => code(backend.id));
  const first = usable.find((backend) => stateOf(backend, context.profile.docker).state === 'first-choice');
  return words.marks.sentences([
    ...(gone.length > 0 ? [words.notWithDocker(words.marks.list(gone), context.profile.docker)] : []),
    ...(first ? [words.defaultIs(code(first.id), context.profile.docker)] : []),
  ]);
}
