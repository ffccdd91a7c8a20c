/** `backend NAME`: one storage backend, for the asker's host. */
import { CARD } from '../core/card.ts';
import { widthOf } from '../core/render/layout.ts';
import type { Action, CardFact, Reply, Tone } from '../core/reply.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import { inRange, startOf } from '../knowledge/version.ts';
import { adviceOf, eachOnce, namesFact, shortOf } from './card-parts.ts';
import { asks, offer } from './offers.ts';
import { type AnswerContext, createAnswer, tellPast, tellStatements, tellSteps, tongue } from './shared.ts';

type Backend = FactOf<'backend'>;

/** Where a backend stands in a Docker version. */
export type BackendState = Backend['selection'][number]['how'] | 'not-yet' | 'removed';

/** Where the backend stands in this Docker version, and what the table adds to that. */
export function stateOf(
  backend: Backend,
  docker: string,
): { state: BackendState; note: Backend['selection'][number]['note'] } {
  if (backend.removed !== undefined && inRange(docker, `>= ${backend.removed}`))
    return { state: 'removed', note: undefined };
  const entry = backend.selection.find((each) => inRange(docker, each.docker));
  if (entry) return { state: entry.how, note: entry.note };
  return { state: 'not-yet', note: undefined };
}

/** Whether this Docker version calls the backend deprecated. */
function isDeprecated(backend: Backend, docker: string): boolean {
  return backend.deprecated !== undefined && inRange(docker, `>= ${backend.deprecated}`);
}

const TONES: Record<BackendState, Tone> = {
  'first-choice': 'good',
  automatic: 'good',
  fallback: 'warning',
  'opt-in': 'info',
  experimental: 'warning',
  'not-yet': 'bad',
  removed: 'bad',
};

/** The state as words: `supported, but you have to ask for it`. */
export function describeState(backend: Backend, context: AnswerContext): string {
  const { words } = tongue(context);
  const { state } = stateOf(backend, context.profile.docker);
  const base = words.backendState[state](backend.removed ?? '', backend.added);
  return state !== 'removed' && isDeprecated(backend, context.profile.docker)
    ? words.andDeprecated(base, backend.deprecated ?? '')
    : base;
}

/** What it needs, as one line. */
export function describeNeeds(backend: Backend, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const { kernel, kernelVersion, filesystem, packages, use } = backend.needs;
  const options = kernel.map(({ option, need }) => (need === 'required' ? option : words.recommendedMark(option)));
  return [
    ...(options.length > 0 ? [words.kernelOptions(words.marks.list(options))] : []),
    ...(kernelVersion === undefined ? [] : [words.dimensions.kernel(words.marks.range(kernelVersion))]),
    ...(use.length > 0 ? [use.map((flag) => `USE=${flag}`).join(' ')] : []),
    ...packages.map((each) => each.package),
    tell(filesystem),
  ].join(' · ');
}

function timeline(backend: Backend, context: AnswerContext): string {
  const { words } = tongue(context);
  const selection = backend.selection.map(({ docker, how }) =>
    words.selectedIn(words.selection[how], words.marks.range(docker)),
  );
  return [
    words.addedIn(backend.added),
    ...selection,
    ...(backend.deprecated === undefined ? [] : [words.deprecatedIn(backend.deprecated)]),
    ...(backend.removed === undefined ? [] : [words.removedIn(backend.removed)]),
  ].join(' → ');
}

function fields(backend: Backend, context: AnswerContext): { label: string; value: string }[] {
  const { words, tell } = tongue(context);
  const { dash, clauses } = words.marks;
  const all = [
    { label: words.copies, value: `${words.copyUnits[backend.copies.unit]}${dash}${tell(backend.copies.detail)}` },
    { label: words.goodAt, value: clauses(tellStatements(backend.strengths, context)) },
    { label: words.badAt, value: clauses(tellStatements(backend.weaknesses, context)) },
    {
      label: words.needs,
      value: clauses([describeNeeds(backend, context), ...tellStatements(backend.needs.other, context)]),
    },
    { label: words.quota, value: tell(backend.quota) },
    { label: words.never, value: clauses(tellStatements(backend.never, context)) },
    { label: words.timeline, value: timeline(backend, context) },
  ];
  return all.filter(({ value }) => value !== '');
}

function filesystems(backend: Backend, context: AnswerContext): { label: string; value: string }[] {
  const { words, tell } = tongue(context);
  return backend.backingFilesystems.map(({ fs, verdict, note }) => ({
    label: fs,
    value: `${words.fsVerdicts[verdict]}${words.marks.dash}${tell(note)}`,
  }));
}

/** How this Docker comes to use it, with the note of the timeline: `Opt-in: existing data goes on being used.` */
function describeNote(backend: Backend, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const { state, note } = stateOf(backend, context.profile.docker);
  if (!note || state === 'not-yet' || state === 'removed') return '';
  const text = tell(note);
  return words.selectionNote(words.selection[state], text.replace(/[.。]$/, ''));
}

/** Answers for one backend. */
export function answerBackend(backend: Backend, context: AnswerContext): Reply {
  const { words, tell } = tongue(context);
  const { state } = stateOf(backend, context.profile.docker);
  const line = `backend ${backend.id}`;
  return createAnswer(context, [backend], {
    title: `${backend.id}${words.marks.dash}${describeState(backend, context)}`,
    tone: isDeprecated(backend, context.profile.docker) && TONES[state] !== 'bad' ? 'warning' : TONES[state],
    verdict: words.marks.sentences([words.today(tell(backend.now)), describeNote(backend, context)]),
    subject: backend.id,
    line,
    card: { advice: adviceOf(backend, context), facts: cardFacts(backend, context) },
    sections: [
      {
        id: 'details',
        title: words.card.details,
        hasHeading: false,
        blocks: [{ type: 'fields', fields: fields(backend, context) }],
      },
      {
        id: 'filesystems',
        title: words.filesystemsHeading,
        blocks: [{ type: 'fields', fields: filesystems(backend, context) }],
      },
      {
        id: 'gentoo',
        title: words.onGentoo,
        blocks: [{ type: 'bullets', items: tellStatements(backend.gentoo, context) }],
      },
      {
        id: 'moving-away',
        title: words.movingAway,
        blocks: [{ type: 'steps', items: tellSteps(backend.movingAway, context) }],
      },
      ...tellPast(backend, context),
    ],
    actions: nextAfter(backend, line, context),
  });
}

/** The first choice of this Docker, which every other driver is measured against. */
function firstChoice(context: AnswerContext): Backend | undefined {
  const { docker } = context.profile;
  return context.knowledge.all('backend').find((each) => stateOf(each, docker).state === 'first-choice');
}

/** Compare with what Docker takes by itself, move away, what it needs; then what else is related. What is gone is left. */
function nextAfter(backend: Backend, line: string, context: AnswerContext): Action[] {
  const { words } = tongue(context);
  const best = firstChoice(context);
  const { use, kernel } = backend.needs;
  const related = [...backend.related, ...kernel.slice(0, 2).map(({ option }) => `kernel ${option}`)];
  const isGone = stateOf(backend, context.profile.docker).state === 'removed';
  const away = offer(`${line} moving-away`, context, words.card.moveAway(backend.id));
  return eachOnce([
    ...(isGone ? [away] : []),
    ...(best && best.id !== backend.id
      ? [offer(`compare ${backend.id} ${best.id}`, context, words.card.compareWith(best.id))]
      : [offer('recommend', context)]),
    away,
    ...use.slice(0, 1).map((flag) => offer(`use ${flag}`, context)),
    ...asks(related, context),
  ]);
}

/** At a glance: what it is good and bad at, what it takes, and how Docker comes to use it. */
function cardFacts(backend: Backend, context: AnswerContext): CardFact[] {
  const { words, tell } = tongue(context);
  const { kernel, use } = backend.needs;
  const needs = [...use.map((flag) => `USE=${flag}`), ...kernel.map(({ option }) => option)];
  return [
    { label: words.goodAt, text: tell(backend.gist.goodAt) },
    { label: words.badAt, text: tell(backend.gist.badAt) },
    ...namesFact(words.needs, needs, words),
    { label: words.timeline, text: lately(backend, context) },
  ];
}

/** The end of the timeline, as far as it fits. */
function lately(backend: Backend, context: AnswerContext): string {
  const { words } = tongue(context);
  const steps = [
    words.addedIn(backend.added),
    ...backend.selection.flatMap(({ docker, how }) => {
      const start = startOf(docker);
      return start === undefined ? [] : [words.since(words.selection[how], start)];
    }),
    ...(backend.removed === undefined ? [] : [words.removedIn(backend.removed)]),
  ];
  const room = CARD.factColumns - widthOf(words.timeline) - 2;
  const from = steps.findIndex((_, index) => widthOf(steps.slice(index).join(' → ')) <= room);
  return steps.slice(from).join(' → ');
}

/** What Docker uses by itself first, what is gone last. */
export function sortBackends(backends: readonly Backend[], docker: string): Backend[] {
  const rank = (backend: Backend): number => Object.keys(TONES).indexOf(stateOf(backend, docker).state);
  return [...backends].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

/** One line of the list. What is gone says so itself, where it is gone for the asker too. */
function listed(backend: Backend, context: AnswerContext): string {
  const { words } = tongue(context);
  const today = shortOf(backend, context);
  const isGone = stateOf(backend, context.profile.docker).state === 'removed';
  return isGone ? today : words.marks.sentences([describeState(backend, context), today]);
}

/** The drivers by how this Docker comes to use them. */
function listFacts(sorted: readonly Backend[], context: AnswerContext): CardFact[] {
  const { words } = tongue(context);
  const groups = Map.groupBy(sorted, (backend) => stateOf(backend, context.profile.docker).state);
  return [...groups].flatMap(([state, group]) =>
    namesFact(
      words.card.backendStates[state],
      group.map(({ id }) => id),
      words,
    ),
  );
}

/** `backend` without a name: all of them at a glance. */
export function answerBackends(context: AnswerContext): Reply {
  const { words } = tongue(context);
  const backends = context.knowledge.all('backend');
  const sorted = sortBackends(backends, context.profile.docker);
  return createAnswer(context, backends, {
    title: words.backendsTitle,
    card: { facts: listFacts(sorted, context) },
    blocks: [
      {
        type: 'fields',
        fields: sorted.map((backend) => ({
          label: backend.id,
          value: listed(backend, context),
        })),
      },
    ],
    actions: asks(
      [
        'recommend',
        ...sorted.slice(0, 3).map((backend) => `backend ${backend.id}`),
        `compare ${sorted
          .slice(0, 2)
          .map((backend) => backend.id)
          .join(' ')}`,
      ],
      context,
    ),
    citations: [],
  });
}
