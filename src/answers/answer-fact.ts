/** The answer for any fact, and how a fact is named where it is only offered. */
import { cut } from '../core/render/text.ts';
import type { Action, Reply } from '../core/reply.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { answerBackend } from './backend.ts';
import { commandFor } from './command-lines.ts';
import { answerInstallTopic, answerOnboardingStep, answerTopic } from './guide.ts';
import { answerCapability } from './kernel-list.ts';
import { answerKernelOption } from './kernel-option.ts';
import { offer } from './offers.ts';
import { answerRecommend } from './recommend.ts';
import { type AnswerContext, tongue } from './shared.ts';
import { answerSymptom } from './symptom.ts';
import { answerUseFlag } from './use-flag.ts';

/** Longer than the longest title; what has none is named by what it says first. In characters. */
const MAX_NAME = 110;

/** The answer for any fact. */
export function answerFact(fact: Fact, context: AnswerContext): Reply {
  switch (fact.kind) {
    case 'backend':
      return answerBackend(fact, context);
    case 'use-flag':
      return answerUseFlag(fact, context);
    case 'kernel-option':
      return answerKernelOption(fact, context);
    case 'capability':
      return answerCapability(fact, context);
    case 'symptom':
      return answerSymptom(fact, context);
    case 'install-topic':
      return answerInstallTopic(fact, context);
    case 'onboarding-step':
      return answerOnboardingStep(fact, context);
    case 'topic':
      return answerTopic(fact, context);
    case 'recommendation':
      return answerRecommend(context);
  }
}

/** A fact in a few words. */
export function nameOf(fact: Fact, context: AnswerContext): string {
  const { words, tell } = tongue(context);
  const title = fact.title === undefined ? '' : cut(tell(fact.title), MAX_NAME);
  if (fact.kind !== 'kernel-option') return title;
  return [`CONFIG_${fact.id}`, title].filter((part) => part !== '').join(words.marks.dash);
}

/** A fact as something to press. */
export function offerFact(fact: Fact, context: AnswerContext): Action {
  return offer(commandFor(fact, context.knowledge), context);
}
