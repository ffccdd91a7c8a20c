/** The fix of a symptom as a walk to its end: from the cause to a Docker that runs. */
import { isRelevant } from '../core/is-relevant.ts';
import type { Step as ReplyStep } from '../core/reply.ts';
import { inEachLanguage } from '../core/words/index.ts';
import type { FactOf } from '../knowledge/knowledge-base.ts';
import type { Step } from '../knowledge/schema/common.ts';
import { type AnswerContext, tellStep, tongue } from './shared.ts';

const STARTS = /\brc-service docker (?:re)?start|\bdockerd\b/;
const SYSTEMCTL_STARTS = /\bsystemctl (?:--user )?(?:re)?start\b/;
const LOOKS = /\bdocker (?:info|ps|run|version)\b/;
const BOOTS = /\breboot\b/;
const LOADS = /\bmodprobe\b/;
const RESTART = { openrc: 'rc-service docker restart', systemd: 'systemctl restart docker.service' } as const;

function startsDocker(commands: string): boolean {
  return commands
    .split('\n')
    .some((line) => STARTS.test(line) || (SYSTEMCTL_STARTS.test(line) && line.includes('docker')));
}

/** Building a kernel is told in one place, right for sources of one's own and for a distribution kernel. */
function withKernelBuild(steps: readonly Step[], context: AnswerContext): ReplyStep[] {
  const isTold = steps.some((step) => step.text.en.includes('`onboard fix-kernel`'));
  const last = isTold ? -1 : steps.findLastIndex((step) => step.kernel !== undefined);
  return steps.flatMap((step, index) => [
    tellStep(step, context),
    ...(index === last ? [{ text: tongue(context).words.buildKernel }] : []),
  ]);
}

/** The end of a fix for what dockerd said: a restart, unless a step or the new kernel starts it, and a look. */
function ending(steps: readonly Step[], context: AnswerContext): ReplyStep[] {
  const { words } = tongue(context);
  const commands = steps.map(({ command = '' }) => command).join('\n');
  // A new kernel starts Docker at its boot; where a module can be loaded by hand as well, nobody boots.
  const boots = steps.some((step) => step.kernel !== undefined) && !LOADS.test(commands);
  const starts = startsDocker(commands) || BOOTS.test(commands) || boots;
  if (starts && LOOKS.test(commands)) return [];
  const text = starts ? words.look : words.restartAndLook;
  const command = starts ? 'docker info' : `${RESTART[context.profile.init]}\ndocker info`;
  return [tellStep({ text: inEachLanguage(() => text), command }, context)];
}

/** The steps of a fix that concern this host. */
export function tellFix(symptom: FactOf<'symptom'>, context: AnswerContext): ReplyStep[] {
  const steps = symptom.fix.filter((step) => isRelevant(step.when, context.profile));
  const walk = withKernelBuild(steps, context);
  return symptom.seenIn[0] === 'dockerd' ? [...walk, ...ending(steps, context)] : walk;
}

/** Whether the fix sets kernel options, so that a reader will want to know how to build a kernel. */
export function buildsKernel(symptom: FactOf<'symptom'>): boolean {
  return symptom.fix.some((step) => step.kernel !== undefined);
}
