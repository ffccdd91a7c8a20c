/** `onboard` and what may stand behind it: an event for the machine, and where it leads as a reply. */
import { answerOnboarding } from '../answers/guide.ts';
import { type AnswerContext, tongue } from '../answers/shared.ts';
import type { Asker } from '../core/asker.ts';
import type { Remembered } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { type Memory, memoryDown } from '../core/memory.ts';
import { code, type Reply } from '../core/reply.ts';
import type { OnboardingEvent, Said } from './advance.ts';
import { readCarried } from './carry.ts';
import { groundOf } from './ground.ts';
import { type AlongWith, keep, stateOf } from './keep.ts';
import { reminderFor } from './remind.ts';
import type { Scene } from './scene.ts';
import { showList, showState } from './show.ts';
import { showElsewhere } from './show-elsewhere.ts';
import { answerFailure, showFailed } from './show-failure.ts';
import { choicesAt, hostSaid, settle } from './way.ts';

/** What somebody asks of the onboarding. */
export interface OnboardQuestion {
  readonly asker: Asker | undefined;
  readonly context: AnswerContext;
  readonly remembered: Remembered;
}

/** The list of all steps, where nothing is kept that could lead through them. */
function answerWhole({ context, remembered }: OnboardQuestion): Reply {
  const reply = answerOnboarding(context);
  if (remembered.isDown) return reply;
  const { words } = tongue(context);
  return { ...reply, blocks: [{ type: 'callout', tone: 'info', text: words.onboarding.notKept }, ...reply.blocks] };
}

/** The memory where something is kept for this asker; null: nowhere, or it does not answer. */
async function memoryFor({ asker, remembered }: OnboardQuestion): Promise<Memory | null> {
  if (asker === undefined || remembered.isDown) return null;
  const memory = await remembered.open();
  return memory.isKept ? memory : null;
}

function sceneOf({ context, remembered }: OnboardQuestion): Scene {
  const ground = groundOf(context);
  return { ground, context, state: settle(stateOf(remembered.onboarding), ground) };
}

/** `onboard`: where the asker is; `onboard list`: all of it. Nothing is written. */
export async function answerWhere(question: OnboardQuestion, isList: boolean): Promise<Reply> {
  if ((await memoryFor(question)) === null) return answerWhole(question);
  const scene = sceneOf(question);
  return isList && scene.state.path !== null
    ? showList(scene)
    : isList
      ? answerOnboarding(question.context)
      : showState(scene);
}

/** `onboard elsewhere`: the line that goes on in another place. Nothing is written. */
export async function answerElsewhere(question: OnboardQuestion): Promise<Reply> {
  return (await memoryFor(question)) === null ? answerWhole(question) : showElsewhere(sceneOf(question));
}

/**
 * `onboard resume …`: goes on from what somebody brings from another place, in place of what was kept here.
 * @param words what stands behind `resume`
 * @throws UserError when they are no such line, or the memory does not answer
 */
export function answerResume(words: readonly string[], question: OnboardQuestion, now: Date): Promise<Reply> {
  const state = readCarried(words, groundOf(question.context));
  if (state === null)
    throw new UserError('usage', ({ onboarding }) => onboarding.notCarried(code('onboard elsewhere')), [
      { type: 'ask', command: 'onboard' },
    ]);
  return answerEvent({ type: 'resume', state }, question, now);
}

function noticeFor(said: Said, { context }: OnboardQuestion): string | undefined {
  const { stale, needsAnswer } = tongue(context).words.onboarding;
  if (said === 'stale') return stale;
  return said === 'needs-answer' ? needsAnswer : undefined;
}

function refuseChoice(value: string, scene: Scene): never {
  const choices = choicesAt(scene.state.at, scene.state, scene.ground);
  throw new UserError(
    'usage',
    ({ marks, onboarding }) =>
      choices.length === 0
        ? onboarding.notHere(code(value))
        : onboarding.noChoice(code(value), marks.list(choices.map((each) => code(each)))),
    [{ type: 'ask', command: 'onboard' }],
  );
}

/**
 * What the onboarding learned of the host is the person's host from now on, for every other answer as well; and who
 * begins is reminded of it. What was finished has no reminder any more.
 */
function alongWith(
  event: OnboardingEvent,
  asker: Asker,
  { context, remembered }: OnboardQuestion,
  now: Date,
): AlongWith {
  return (state, isFirst) => ({
    ...((event.type === 'choose' || event.type === 'resume') && {
      host: { ...remembered.hosts.person, ...hostSaid(state, groundOf(context)) },
    }),
    ...((isFirst || event.type === 'restart' || event.type === 'resume') && reminderFor(asker, context.locale, now)),
  });
}

/**
 * Takes an event: applies it, keeps it, shows where it leads.
 * @throws UserError when the memory does not answer, or the answer is none
 */
export async function answerEvent(event: OnboardingEvent, question: OnboardQuestion, now: Date): Promise<Reply> {
  const { asker, context, remembered } = question;
  const memory = await memoryFor(question);
  if (remembered.isDown) throw memoryDown();
  if (memory === null || asker === undefined) return answerWhole(question);
  const ground = groundOf(context);
  const along = alongWith(event, asker, question, now);
  const kept = await keep(asker, event, remembered.onboarding, ground, memory, along);
  const scene: Scene = { state: kept.state, ground, context, notice: noticeFor(kept.said, question) };
  if (kept.said === 'no-choice' && event.type === 'choose') refuseChoice(event.value, scene);
  return showState(scene);
}

/**
 * `onboard failed`: notes it, and answers a message or a symptom, or asks for one.
 * @param at the step whose button was pressed
 * @param text a symptom's id or a message; empty: only that it failed
 * @throws UserError when nothing can be kept
 */
export async function answerFailed(text: string, at: string | undefined, question: OnboardQuestion): Promise<Reply> {
  const { asker, context, remembered } = question;
  const scene = sceneOf(question);
  if (remembered.onboarding === null || asker === undefined)
    return text === '' ? answerWhere(question, false) : answerFailure(text, scene);
  const symptom = context.knowledge.find('symptom', text)?.id ?? null;
  const event: OnboardingEvent = { type: 'failed', at, symptom };
  const { state, said } = await keep(asker, event, remembered.onboarding, scene.ground, await remembered.open());
  const after: Scene = { ...scene, state, notice: noticeFor(said, question) };
  if (text !== '') return answerFailure(text, after);
  const step = scene.ground.step(state.at);
  return said === 'noted' && step ? showFailed(step, after) : showState(after);
}
