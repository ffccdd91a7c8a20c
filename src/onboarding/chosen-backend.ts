/** What a chosen storage driver wants: it is shown where Docker is about to be started with it. */
import { chosenRecommendation } from '../answers/recommend.ts';
import { tellSteps, tongue } from '../answers/shared.ts';
import { type Block, code } from '../core/reply.ts';
import type { OnboardingStep, Recommendation } from '../knowledge/schema/guides.ts';
import { contextOf, type Scene, titleOf } from './scene.ts';
import { stepsOf } from './way.ts';

/** The step at which it is chosen. */
const CHOSEN_AT = 'choose-backend';
/** The steps that start a daemon. */
const STARTS: ReadonlySet<string> = new Set(['start-docker', 'set-up-rootless']);

type Step = Pick<OnboardingStep, 'id' | 'title' | 'when'>;

/** What the person took; who does not know takes what is recommended. Undefined: they were not asked yet. */
function takenBy({ state }: Scene, { choose }: Recommendation): string | undefined {
  const recommended = state.skipped.includes('backend') ? (choose ?? undefined) : undefined;
  return state.answers.backend ?? recommended;
}

/** What is recommended for the host, where that is what the person took. */
function rowOf(scene: Scene): Recommendation | null {
  const row = chosenRecommendation(contextOf(scene));
  return row.choose !== null && row.choose === takenBy(scene, row) ? row : null;
}

/** What the step at which it is chosen says about it; null: the step says what it says to all. */
export function takenRow({ id }: Pick<Step, 'id'>, scene: Scene): Recommendation | null {
  return id === CHOSEN_AT ? rowOf(scene) : null;
}

/** Where it is set up: before Docker is started for the first time, or at once where it runs already. */
function setUpAt({ state, ground }: Scene): string {
  const steps = stepsOf(state, ground);
  return steps.slice(steps.indexOf(CHOSEN_AT)).find((id) => STARTS.has(id)) ?? CHOSEN_AT;
}

/** What was chosen, and where it is set up. */
function choiceBlocks(backend: string, scene: Scene): Block[] {
  const { words } = tongue(scene.context);
  const { chosen, setUpLater, setUpElsewhere } = words.onboarding;
  const place = setUpAt(scene);
  const how = rowOf(scene) === null ? setUpElsewhere(code(`backend ${backend}`)) : setUpLater(titleOf(place, scene));
  return [
    { type: 'fields', fields: [{ label: chosen, value: code(backend) }] },
    ...(place === CHOSEN_AT && rowOf(scene) !== null ? [] : [{ type: 'paragraph' as const, text: how }]),
  ];
}

/** The steps of a step, with what the chosen driver wants besides. */
export function withChosenBackend(step: Step, todo: Block, scene: Scene): Block[] {
  const context = contextOf(scene);
  const backend = takenBy(scene, chosenRecommendation(context));
  if (backend === undefined) return [todo];
  const { words, tell } = tongue(context);
  const row = step.id === setUpAt(scene) ? rowOf(scene) : null;
  const setUp: Block[] =
    row === null
      ? []
      : [
          { type: 'heading', text: words.onboarding.setUpBackend(backend) },
          { type: 'steps', items: tellSteps([...row.check, ...row.steps], context) },
        ];
  if (step.id === CHOSEN_AT) return [...choiceBlocks(backend, scene), todo, ...setUp];
  if (setUp.length === 0) return [todo];
  // A daemon of root starts with its driver; there is no rootless one before it was set up.
  return step.when?.rootless === true
    ? [todo, ...setUp]
    : [...setUp, { type: 'heading', text: words.marks.alone(tell(step.title)) }, todo];
}
