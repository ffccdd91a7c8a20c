/** `onboard team`: where the people of a workspace are, for those who manage it, and what fails most often. */
import { createAnswer, tongue } from '../answers/shared.ts';
import { toFact } from '../core/card.ts';
import { UserError } from '../core/errors.ts';
import type { TeamMember } from '../core/memory.ts';
import { createProfile } from '../core/profile.ts';
import { mergeHosts } from '../core/remembered-host.ts';
import { type Block, type CardFact, personHint, type Reply } from '../core/reply.ts';
import type { OnboardQuestion } from './answer-onboard.ts';
import { groundOf } from './ground.ts';
import { stateOf } from './keep.ts';
import { button, titleOf } from './scene.ts';
import { END, type State } from './state.ts';
import { pictureOf } from './team-picture.ts';
import { type Ground, stepsOf } from './way.ts';

/** So many people stand in the table, the last active first. */
const SHOWN = 25;
const FAILURES = 5;
/** Stops and failures on the card. */
const [STOPS_ON_CARD, FAILURES_ON_CARD] = [2, 1];

interface Row {
  readonly member: TeamMember;
  readonly state: State;
  readonly done: number;
  readonly all: number;
}

/** What the ways of all of them rest on: what is assumed here for everybody, and nothing of the lead's own host. */
function groundOfAll({ context, remembered }: OnboardQuestion): Ground {
  const { person: _, ...shared } = remembered.hosts;
  const profile = createProfile(context.knowledge.defaultProfile, mergeHosts(shared, {}));
  return { ...groundOf(context), profile };
}

function toRow(member: TeamMember, ground: Ground): Row {
  const state = stateOf(member);
  // By what they said of their host there.
  const steps = stepsOf(state, ground);
  return { member, state, done: steps.filter((id) => state.done.includes(id)).length, all: steps.length };
}

/** Failures by step and symptom, each person counted once, the most frequent first. */
function countFailures(rows: readonly Row[]): { key: string; step: string; symptom: string | null; count: number }[] {
  const counts = new Map<string, { key: string; step: string; symptom: string | null; count: number }>();
  for (const { state } of rows)
    for (const { step, symptom } of state.failures) {
      const key = `${step} ${symptom ?? ''}`;
      const counted = counts.get(key) ?? { key, step, symptom, count: 0 };
      counts.set(key, { ...counted, count: counted.count + 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, FAILURES);
}

function failureLines(rows: readonly Row[], question: OnboardQuestion, ground: Ground): string[] {
  const { context } = question;
  const { words, tell } = tongue(context);
  return countFailures(rows).map(({ step, symptom, count }) => {
    const known = symptom === null ? undefined : context.knowledge.get('symptom', symptom);
    const title = titleOf(step, { ground, context });
    return words.onboarding.team.failure(count, known ? title + words.marks.colon + tell(known.title) : title);
  });
}

function tableOf(rows: readonly Row[], question: OnboardQuestion, ground: Ground): Block {
  const { context } = question;
  const { marks, onboarding } = tongue(context).words;
  const { team } = onboarding;
  return {
    type: 'table',
    // A fourth column would not be seen on a phone.
    header: [team.person, team.step, team.since],
    rows: rows
      .slice(0, SHOWN)
      .map(({ member, state, done, all }) => [
        personHint(member.person),
        titleOf(state.at, { ground, context }) + marks.paren(`${done}/${all}`),
        member.updatedAt.toISOString().slice(0, 'YYYY-MM-DD'.length),
      ]),
  };
}

interface Stop {
  readonly label: string;
  readonly count: number;
}

/** How many people are at each stop. */
function crowd(rows: readonly Row[], question: OnboardQuestion, ground: Ground): Stop[] {
  const counts = new Map<string, number>();
  for (const { state } of rows) {
    const title = titleOf(state.at, { ground, context: question.context });
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count }));
}

/** Where most are, as facts of the card; who is through has one of their own. */
function crowdFacts(stops: readonly Stop[], question: OnboardQuestion): CardFact[] {
  const { team } = tongue(question.context).words.onboarding;
  return stops
    .toSorted((a, b) => b.count - a.count)
    .slice(0, STOPS_ON_CARD)
    .map(({ label, count }) => toFact(team.step, team.failure(count, label)));
}

/**
 * The team of the place where it is asked.
 * @throws UserError to those who do not manage it, and where there is no team
 */
export async function answerTeam(question: OnboardQuestion): Promise<Reply> {
  const { asker, context, remembered } = question;
  const { words } = tongue(context);
  const { team, private: hidden } = words.onboarding;
  if (asker === undefined || asker.workspace === '' || asker.workspace === asker.person)
    throw new UserError('usage', (all) => all.onboarding.team.notHere);
  if (asker.isManager !== true) throw new UserError('usage', (all) => all.onboarding.team.notLead);
  const ground = groundOfAll(question);
  const memory = await remembered.open();
  const rows = (await memory.team(asker)).map((member) => toRow(member, ground));
  const failures = failureLines(rows, question, ground);
  const under = rows.filter(({ state }) => state.at !== END);
  const through = rows.length - under.length;
  const stops = crowd(rows, question, ground);
  // It is about no host.
  const { profile: _, ...answer } = createAnswer(context, [], {
    title: rows.length === 0 ? team.nobody : team.title(rows.length),
    verdict: team.hiddenNote,
    card: {
      advice: team.hiddenNote,
      facts: [
        ...(through > 0 ? [{ label: team.finished, text: String(through) }] : []),
        ...crowdFacts(crowd(under, question, ground), question),
        ...failures.slice(0, FAILURES_ON_CARD).map((text) => toFact(team.failures, text)),
      ],
    },
    line: 'onboard team',
    sections: [
      {
        id: 'table',
        title: team.everybody,
        hasHeading: false,
        blocks: [
          tableOf(rows, question, ground),
          ...(rows.length > SHOWN ? [{ type: 'paragraph' as const, text: team.andMore(rows.length - SHOWN) }] : []),
        ],
      },
      { id: 'details', title: team.failures, blocks: [{ type: 'bullets', items: failures }] },
    ],
    files:
      rows.length === 0
        ? []
        : [
            {
              name: 'onboarding.svg',
              mediaType: 'image/svg+xml',
              content: pictureOf(team.title(rows.length), stops),
            },
          ],
    actions: [
      ...(rows.length === 0 ? [] : [button('onboard team table', team.everybody, { context }, true)]),
      button('onboard', words.onboarding.goOn, { context }),
      button('onboard private', hidden.hide, { context }),
    ],
    citations: [],
  });
  return answer;
}

/**
 * `onboard private` hides the asker from their lead, `onboard private off` shows them again.
 * @throws UserError when nothing can be kept
 */
export async function answerPrivate(isHidden: boolean, question: OnboardQuestion): Promise<Reply> {
  const { asker, context, remembered } = question;
  const { words } = tongue(context);
  const { hidden, shown, hide, show } = words.onboarding.private;
  const memory = await remembered.open();
  const isKnown = asker !== undefined && (await memory.hideOnboarding(asker, isHidden));
  if (!isKnown) throw new UserError('usage', (all) => all.onboarding.notStarted, [{ type: 'ask', command: 'onboard' }]);
  return createAnswer(context, [], {
    title: isHidden ? hidden : shown,
    actions: [
      button('onboard', words.onboarding.goOn, { context }, true),
      isHidden ? button('onboard private off', show, { context }) : button('onboard private', hide, { context }),
    ],
  });
}

/**
 * `onboard reminders off`.
 * @throws UserError when nothing can be kept
 */
export async function answerReminders(question: OnboardQuestion): Promise<Reply> {
  const { asker, context, remembered } = question;
  const { words } = tongue(context);
  const memory = await remembered.open();
  if (asker !== undefined) await memory.stopReminders(asker);
  return createAnswer(context, [], {
    title: words.onboarding.reminders.isOff,
    actions: [button('onboard', words.onboarding.goOn, { context }, true)],
  });
}
