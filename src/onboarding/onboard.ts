/** What stands behind `onboard`: which answer each of its words asks for. */
import { findFact } from '../answers/find-fact.ts';
import { answerOnboardingStep } from '../answers/guide.ts';
import type { CommandCall, CommandContext, Remembered } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import {
  answerElsewhere,
  answerEvent,
  answerFailed,
  answerResume,
  answerWhere,
  type OnboardQuestion,
} from './answer-onboard.ts';
import { MOVES } from './moves.ts';
import { answerPrivate, answerReminders, answerTeam } from './team.ts';

/** `onboard [done | failed | skip | back | choose | restart | list | elsewhere | resume | STEP]` */
export function answerOnboard(
  call: CommandCall,
  context: CommandContext,
  remembered: Remembered,
): Reply | Promise<Reply> {
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
}
