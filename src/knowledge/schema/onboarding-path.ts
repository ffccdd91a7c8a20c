/** A way through the onboarding: which steps in which order, and what has to be asked before them. */
import { z } from 'zod';
import { Condition, Slug, Text } from './common.ts';
import { QUESTIONS } from './names.ts';

/** One stop: a question, or a step by its id. Stops whose condition does not hold are passed. */
const Stop = z.union([
  z.strictObject({ ask: z.enum(QUESTIONS), when: Condition.optional() }),
  z.strictObject({ step: Slug, when: Condition.optional() }),
]);
export type Stop = z.infer<typeof Stop>;

export const OnboardingPath = z.strictObject({
  id: Slug,
  order: z.number().int(),
  title: Text,
  /** Whose path it is, in one line. */
  now: Text,
  /** What choosing it says about the host; nothing where it may be either. */
  host: z.strictObject({ rootless: z.boolean().optional() }),
  stops: z.array(Stop).min(1),
});
export type OnboardingPath = z.infer<typeof OnboardingPath>;
