/** Chinese interface words. */
import type { Words } from '../en/index.ts';
import { askZhCn } from './ask.ts';
import { cardZhCn } from './card.ts';
import { chatZhCn } from './chat.ts';
import { collectZhCn } from './collect.ts';
import { commonZhCn } from './common.ts';
import { envZhCn } from './env.ts';
import { facetsZhCn } from './facets.ts';
import { helpZhCn } from './help.ts';
import { hostZhCn } from './host.ts';
import { languageZhCn } from './language.ts';
import { marksZhCn } from './marks.ts';
import { memoryZhCn } from './memory.ts';
import { moveZhCn } from './move.ts';
import { onboardingZhCn } from './onboarding.ts';
import { optionAnswersZhCn } from './option-answers.ts';
import { reviewZhCn } from './review.ts';

export const zhCn: Words = {
  ...languageZhCn,
  ...marksZhCn,
  ...askZhCn,
  ...cardZhCn,
  ...chatZhCn,
  ...collectZhCn,
  ...helpZhCn,
  ...reviewZhCn,
  ...memoryZhCn,
  ...moveZhCn,
  ...onboardingZhCn,
  ...optionAnswersZhCn,
  ...envZhCn,
  ...facetsZhCn,
  ...hostZhCn,
  ...commonZhCn,
};
