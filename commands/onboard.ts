import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { withHost } from '../src/core/host-options.ts';
import { onDemand } from '../src/core/on-demand.ts';
import { MOVES } from '../src/onboarding/moves.ts';

const answers = onDemand(() => import('../src/onboarding/onboard.ts'));
const hearing = onDemand(() => import('../src/onboarding/hear.ts'));
const progress = onDemand(() => import('../src/onboarding/progress.ts'));

/** What changes where somebody is, or whether others see it. */
const CHANGES = new Set<string>([...MOVES, 'choose', 'restart', 'resume', 'private', 'reminders']);

/** `onboard [done | failed | skip | back | choose | restart | list | elsewhere | resume | STEP]` */
export const onboard: Command = {
  name: 'onboard',
  aliases: ['checklist', 'newcomer'],
  summary: {
    en: 'from nothing to the first container on your host, step by step',
    'zh-CN': '在你的主机上从零到第一个容器，一步一步来',
  },
  argument: {
    name: 'step',
    label: 'STEP',
    kind: 'text',
    isOptional: true,
    choices: [
      'done',
      'failed MESSAGE',
      'skip',
      'back',
      'choose ANSWER',
      'restart',
      'list',
      'elsewhere',
      'team',
      'private',
      'reminders off',
    ],
    hint: { en: 'One step; empty: the whole list', 'zh-CN': '某一步；留空则整个列表' },
  },
  options: ['init', 'docker', 'kernel', 'fs', 'rootless'],
  examples: ['onboard', 'onboard done', 'onboard failed "No space left on device"'],
  isAboutMemory: true,
  again({ args, overrides }) {
    const text = args.join(' ').trim();
    const [word = ''] = text.split(/\s/, 1);
    if (word !== 'failed' && !CHANGES.has(word)) return undefined;
    const message = word === 'failed' ? text.slice(word.length).trim() : '';
    return withHost(message === '' ? 'onboard' : `fix ${message}`, overrides);
  },
  prepare: () => Promise.all([answers(), hearing(), progress()]),
  run: async (call, context, remembered) => (await answers()).answerOnboard(call, context, remembered),
  async hears(reply, call, context, remembered) {
    if (call.asker === undefined) return reply;
    const { hearFiles } = await hearing();
    return hearFiles(reply, call.asker, { ...context, locale: call.locale }, remembered);
  },
  async progress(locale, context, remembered) {
    const { tellProgress } = await progress();
    return tellProgress({ ...context, locale }, remembered.onboarding);
  },
  complete: (_args, { knowledge }) => suggestFacts(knowledge.all('onboarding-step').sort((a, b) => a.order - b.order)),
};
