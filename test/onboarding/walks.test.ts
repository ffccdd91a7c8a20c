/** Every path on every kind of host is walked to its end, by pressing what is offered. */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/core/card.ts';
import { LOCALES } from '../../src/core/locale.ts';
import { createProfile, type HostProfile } from '../../src/core/profile.ts';
import { FILESYSTEMS, INITS } from '../../src/knowledge/schema/names.ts';
import { advance } from '../../src/onboarding/advance.ts';
import { carriedLine, readCarried } from '../../src/onboarding/carry.ts';
import { groundOf } from '../../src/onboarding/ground.ts';
import { showState } from '../../src/onboarding/show.ts';
import { showFailed } from '../../src/onboarding/show-failure.ts';
import { CHOOSING, END, readState, START, type State, writeState } from '../../src/onboarding/state.ts';
import { choicesAt, type Ground, isQuestion, stepsOf } from '../../src/onboarding/way.ts';
import { KINDS } from '../../src/review/host/kinds/index.ts';
import { knowledge } from '../support/ask.ts';
import { offersOf } from '../support/onboarding.ts';

const KERNELS = ['5.4', '6.18', '7.3'];
const DOCKERS = ['20.10', '28.5', knowledge.defaultProfile.docker];

function groundFor(change: Partial<HostProfile>): { ground: Ground; context: Parameters<typeof groundOf>[0] } {
  const profile = createProfile(knowledge.defaultProfile, change);
  const context = { knowledge, profile, told: {}, commands: [], locale: 'en' as const };
  return { ground: groundOf(context), context };
}

/** What somebody answers who has an init system, a file system and a driver. */
type Answers = Readonly<Record<'init' | 'fs' | 'existing', string>>;

/** So long may a message be in every chat. */
const MESSAGE_LIMIT = 2000;

/** Somebody takes it along to where nothing is known, and is at the same stop of the same way there. */
function expectCarried(state: State, { paths, step, backends, drivers }: Ground, change: Partial<HostProfile>): void {
  const line = carriedLine(state, { ...groundFor(change).ground, paths, step, backends, drivers });
  const { kernel, docker } = change;
  const { ground } = groundFor({ ...(kernel && { kernel }), ...(docker && { docker }) });
  const [, , ...words] = line.split(' ');
  expect(line.length).toBeLessThan(MESSAGE_LIMIT);
  expect(state.path === null ? START : readCarried(words, ground), line).toEqual(state);
}

/** Walks with `Done` and answers; every stop is shown, and its buttons are those of this stop. */
function walk(path: string, answers: Answers, change: Partial<HostProfile>): State {
  const { ground, context } = groundFor(change);
  let state = START;
  for (let stops = 0; state.at !== END; stops += 1) {
    expect(stops, `${path} ${JSON.stringify(answers)} never ends`).toBeLessThan(40);
    const reply = showState({ state, ground, context });
    expectCarried(state, ground, change);
    const { at } = state;
    const choices = choicesAt(at, state, ground);
    const value = at === CHOOSING ? path : at === 'backend' ? choices[0] : answers[at as keyof Answers];
    const isOpen = choices.length > 0 && value !== undefined;
    const line = isOpen
      ? `onboard choose ${value} ${at}`
      : isQuestion(at)
        ? `onboard skip ${at}`
        : `onboard done ${at}`;
    expect(offersOf(reply)).toContain(line);
    expect(cardOf(reply).buttons.length).toBeGreaterThan(1);
    const event = isOpen
      ? ({ type: 'choose', value, at } as const)
      : ({ type: isQuestion(at) ? 'skip' : 'done', at } as const);
    const next = advance(readState(writeState(state)), event, ground);
    expect(next.said, `${line} after ${JSON.stringify(state)}`).toBe('moved');
    state = next.state;
  }
  expect(offersOf(showState({ state, ground, context }))).toContain('onboard restart');
  return state;
}

const DRIVERS = knowledge.all('backend').map(({ id }) => id);

describe.each(knowledge.onboardingPaths)('the path $id', ({ id: path }) => {
  it.each(INITS.flatMap((init) => FILESYSTEMS.map((fs) => ({ init, fs }))))(
    'is walked to its end on $init and $fs',
    ({ init, fs }) => {
      for (const kernel of KERNELS)
        for (const docker of DOCKERS) {
          const state = walk(path, { init, fs, existing: 'overlay2' }, { kernel, docker });
          expect(stepsOf(state, groundFor({ kernel, docker }).ground).every((id) => state.done.includes(id))).toBe(
            true,
          );
        }
    },
  );

  it.each(DRIVERS)('is walked to its end with data of %s', (existing) => {
    for (const init of INITS) walk(path, { init, fs: 'ext4', existing }, {});
  });

  it('asks nothing that is known', () => {
    const { ground } = groundFor({ init: 'systemd', fs: 'xfs' });
    const known = { ...ground, told: ['init', 'fs', 'existing'] as const };
    const { state } = advance(START, { type: 'choose', value: path }, known);
    expect(isQuestion(state.at)).toBe(false);
  });
});

it.each(LOCALES)('what goes wrong at a step is named whole on its buttons (%s)', (locale) => {
  const { ground, context } = groundFor({});
  const scene = { state: START, ground, context: { ...context, locale } };
  const labels = knowledge
    .all('onboarding-step')
    .flatMap((step) => showFailed(step, scene).actions)
    .map(({ label = '' }) => label);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.filter((label) => label.endsWith('…') || label === '')).toEqual([]);
});

it('takes only files that the review knows', () => {
  const known = new Set([...KINDS.map(({ id }) => id), 'kernel-config']);
  for (const { done } of knowledge.all('onboarding-step'))
    for (const kind of done.accepts) expect(known).toContain(kind);
});
