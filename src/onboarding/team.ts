/** `onboard team`: where the people of a workspace are, for those who manage it, and what fails most often. */
import { createAnswer, tongue } from '../answers/shared.ts';
import { UserError } from '../core/errors.ts';
import type { TeamMember } from '../core/memory.ts';
import { type Block, personHint, type Reply, type ReplyFile } from '../core/reply.ts';
import type { OnboardQuestion } from './answer-onboard.ts';
import { groundOf } from './ground.ts';
import { stateOf } from './keep.ts';
import { button, titleOf } from './scene.ts';
import { END, type State } from './state.ts';
import { pictureOf } from './team-picture.ts';
import { type Ground, hostOf, stepsOf } from './way.ts';

/** So many people stand in the table, the last active first. */
const SHOWN = 25;
const FAILURES = 5;

interface Row {
  readonly member: TeamMember;
  readonly state: State;
  readonly done: number;
  readonly all: number;
}

function toRow(member: TeamMember, ground: Ground): Row {
  const state = stateOf(member);
  // Their host, not that of the lead: it counts which steps there are.
  const own: Ground = { ...ground, profile: hostOf(state, ground), told: [] };
  const steps = stepsOf(state, own);
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
  const { team } = tongue(context).words.onboarding;
  return {
    type: 'table',
    header: [team.person, team.step, team.through, team.since],
    rows: rows
      .slice(0, SHOWN)
      .map(({ member, state, done, all }) => [
        personHint(member.person),
        titleOf(state.at, { ground, context }),
        `${done}/${all}`,
        member.updatedAt.toISOString().slice(0, 'YYYY-MM-DD'.length),
      ]),
  };
}

/** How many people are at each stop, for the picture. */
function crowd(rows: readonly Row[], question: OnboardQuestion, ground: Ground): ReplyFile[] {
  const counts = new Map<string, number>();
  for (const { state } of rows) {
    const title = titleOf(state.at, { ground, context: question.context });
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const { team } = tongue(question.context).words.onboarding;
  return [
    {
      name: 'onboarding.svg',
      mediaType: 'image/svg+xml',
      content: pictureOf(
        team.title(rows.length),
        [...counts].map(([label, count]) => ({ label, count })),
      ),
    },
  ];
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
  const ground = groundOf(context);
  const memory = await remembered.open();
  const rows = (await memory.team(asker)).map((member) => toRow(member, ground));
  const failures = failureLines(rows, question, ground);
  const through = rows.filter(({ state }) => state.at === END).length;
  return createAnswer(context, [], {
    title: rows.length === 0 ? team.nobody : team.title(rows.length),
    verdict: team.hiddenNote,
    card: {
      advice: team.hiddenNote,
      facts: [
        ...(through > 0 ? [{ label: team.finished, text: String(through) }] : []),
        ...failures.slice(0, 2).map((text) => ({ text })),
      ],
    },
    blocks:
      rows.length === 0
        ? []
        : [
            tableOf(rows, question, ground),
            ...(rows.length > SHOWN ? [{ type: 'paragraph' as const, text: team.andMore(rows.length - SHOWN) }] : []),
            ...(failures.length > 0
              ? [
                  { type: 'heading' as const, text: team.failures },
                  { type: 'bullets' as const, items: failures },
                ]
              : []),
          ],
    files: rows.length === 0 ? [] : crowd(rows, question, ground),
    actions: [
      button('onboard', words.onboarding.goOn, { context }),
      button('onboard private', hidden.hide, { context }),
    ],
    citations: [],
  });
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
