import { findFact } from '../src/answers/find-fact.ts';
import { answerOnboardingStep } from '../src/answers/guide.ts';
import { suggestFacts } from '../src/answers/suggestions.ts';
import type { Command } from '../src/core/command.ts';
import { withHost } from '../src/core/host-options.ts';
import {
  answerElsewhere,
  answerEvent,
  answerFailed,
  answerResume,
  answerWhere,
  type OnboardQuestion,
} from '../src/onboarding/answer-onboard.ts';
import { hearFiles } from '../src/onboarding/hear.ts';
import { tellProgress } from '../src/onboarding/progress.ts';
import { answerPrivate, answerReminders, answerTeam } from '../src/onboarding/team.ts';

/** What moves on; the step whose button it was may stand behind it. */
const MOVES = ['done', 'skip', 'back'] as const;

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
  run(call, context, remembered) {
    const text = call.args.join(' ').trim();
    const [word = '', ...rest] = text.split(/\s+/);
    const answer = { ...context, locale: call.locale };
    const question: OnboardQuestion = { asker: call.asker, context: answer, remembered };
    const now = new Date();
    if (word === '' || text === 'list') return answerWhere(question, text === 'list');
    const move = MOVES.find((each) => each === word);
    if (move) return answerEvent({ type: move, at: rest[0] }, question, now);
    if (text === 'restart') return answerEvent({ type: 'restart' }, question, now);
    if (text === 'elsewhere') return answerElsewhere(question);
    if (word === 'resume') return answerResume(rest, question, now);
    if (text === 'team') return answerTeam(question);
    if (text === 'private' || text === 'private off') return answerPrivate(text === 'private', question);
    if (text === 'reminders off') return answerReminders(question);
    if (word === 'choose') return answerEvent({ type: 'choose', value: rest[0] ?? '', at: rest[1] }, question, now);
    if (word === 'failed') {
      const message = text.slice(word.length).trim();
      const step = context.knowledge.get('onboarding-step', message);
      return step ? answerFailed('', step.id, question) : answerFailed(message, undefined, question);
    }
    return answerOnboardingStep(findFact('onboarding-step', text, answer), answer);
  },
  hears(reply, call, context, remembered) {
    if (call.asker === undefined) return Promise.resolve(reply);
    return hearFiles(reply, call.asker, { ...context, locale: call.locale }, remembered);
  },
  progress: (locale, context, remembered) => tellProgress({ ...context, locale }, remembered.onboarding),
  complete: (_args, { knowledge }) => suggestFacts(knowledge.all('onboarding-step').sort((a, b) => a.order - b.order)),
};
