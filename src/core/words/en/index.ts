/** English interface words. This catalogue is the type that every other language must satisfy. */
import { askEn } from './ask.ts';
import { cardEn } from './card.ts';
import { chatEn } from './chat.ts';
import { collectEn } from './collect.ts';
import { commonEn } from './common.ts';
import { envEn } from './env.ts';
import { facetsEn } from './facets.ts';
import { helpEn } from './help.ts';
import { hostEn } from './host.ts';
import { languageEn } from './language.ts';
import { marksEn } from './marks.ts';
import { memoryEn } from './memory.ts';
import { moveEn } from './move.ts';
import { onboardingEn } from './onboarding.ts';
import { optionAnswersEn } from './option-answers.ts';
import { reviewEn } from './review.ts';

export const en = {
  ...languageEn,
  ...marksEn,
  ...askEn,
  ...cardEn,
  ...chatEn,
  ...collectEn,
  ...helpEn,
  ...reviewEn,
  ...memoryEn,
  ...moveEn,
  ...onboardingEn,
  ...optionAnswersEn,
  ...envEn,
  ...facetsEn,
  ...hostEn,
  ...commonEn,
};

/** What every catalogue has. */
export type Words = typeof en;
