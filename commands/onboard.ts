import { findFact } from '../src/answers/find-fact.ts';
import { answerOnboarding, answerOnboardingStep } from '../src/answers/guide.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';

/** `onboard [STEP]` */
export const onboard: Command = {
  name: 'onboard',
  aliases: ['checklist', 'newcomer'],
  summary: {
    en: 'the steps from nothing to the first container, for your host',
    'zh-CN': '从零到第一个容器的步骤，按你的主机给出',
  },
  usage: '[STEP]',
  examples: ['onboard', 'onboard --init systemd --rootless'],
  takesText: false,
  takesFiles: false,
  run(call, context) {
    const name = call.args.join(' ');
    const answer = { ...context, locale: call.locale };
    return name === ''
      ? answerOnboarding(answer)
      : answerOnboardingStep(findFact('onboarding-step', name, answer), answer);
  },
  complete: (_args, { knowledge }) => suggestFacts(knowledge.all('onboarding-step').sort((a, b) => a.order - b.order)),
};
