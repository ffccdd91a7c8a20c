/** Facts that tell how to do something: symptoms with their fix, install topics, onboarding steps, general topics. */
import { z } from 'zod';
import { Condition, FactRef, factFields, Slug, Statement, Step, Text } from './common.ts';

const SEEN_IN = [
  'dockerd',
  'docker',
  'container',
  'emerge',
  'kernel',
  'docker-info',
  'build',
  'check-config',
  'behaviour',
] as const;

/** One of several causes of one message: how it is recognised, and the symptom that tells of it. */
const Cause = z.strictObject({
  /** What shows that it is this one. */
  how: Text,
  /** `symptom:id` or `topic:id`, where a fact of its own tells of it. */
  fact: FactRef.optional(),
  /** Words of a text that give this cause away: a filesystem, a program, a path. */
  words: z.array(z.string().min(2)).default([]),
});

export const Symptom = z.strictObject({
  ...factFields,
  kind: z.literal('symptom'),
  id: Slug,
  /** Literal pieces of the message that identify it, most telling first; empty where there is no message. */
  says: z.array(z.string().min(4)).default([]),
  /** What people see where no message tells it, in their words. */
  signs: z.array(Text).default([]),
  seenIn: z.array(z.enum(SEEN_IN)).min(1),
  when: Condition.optional(),
  cause: Text,
  /** A message that several things cause: what they are. One that the text itself shows is told in its place. */
  causes: z.array(Cause).default([]),
  /** How to tell that it is this and not a neighbour. */
  check: z.array(Step).default([]),
  fix: z.array(Step).min(1),
});
export type Symptom = z.infer<typeof Symptom>;

export const InstallTopic = z.strictObject({
  ...factFields,
  kind: z.literal('install-topic'),
  id: Slug,
  order: z.number().int(),
  /** What "it" means behind the answer, where that is not the topic: who has read how Docker is installed asks about Docker. */
  about: Slug.optional(),
  /** Today's way; empty where there is none any more. */
  steps: z.array(Step).default([]),
  /** The way it was, told as history and never as advice. */
  formerly: z.array(Step).default([]),
  notes: z.array(Statement).default([]),
});
export type InstallTopic = z.infer<typeof InstallTopic>;

/** How to see that a step worked: the output of a command, or files that the review finds nothing grave in. */
const Check = Step.extend({
  /** What the output of the command must show, word for word. */
  shows: z.array(z.string().min(2)).default([]),
  /** Kinds of files that the review judges; see review/host/kinds. */
  accepts: z.array(Slug).default([]),
  /** Steps that are done too when the review finds nothing grave: there is nothing left to mend. */
  settles: z.array(Slug).default([]),
});

export const OnboardingStep = z.strictObject({
  ...factFields,
  kind: z.literal('onboarding-step'),
  id: Slug,
  order: z.number().int(),
  when: Condition.optional(),
  /** Why a new colleague does this. */
  why: Text,
  steps: z.array(Step).min(1),
  /** How to see that it worked. */
  done: Check,
  /** What goes wrong here most often: `symptom:id`. */
  fails: z.array(FactRef).default([]),
  facts: z.array(FactRef).min(1),
});
export type OnboardingStep = z.infer<typeof OnboardingStep>;

/** A general subject: references, history, ways of thinking. Reached through `ask`. */
export const Topic = z.strictObject({
  ...factFields,
  kind: z.literal('topic'),
  id: Slug,
  statements: z.array(Statement).min(1),
});
export type Topic = z.infer<typeof Topic>;

/** One row of the storage decision table; rows are tried by `order`, the first whose condition holds wins. */
export const Recommendation = z.strictObject({
  ...factFields,
  kind: z.literal('recommendation'),
  id: Slug,
  order: z.number().int(),
  when: Condition,
  /** The backend, or null when the answer is to change something first. */
  choose: Slug.nullable(),
  alternatives: z.array(z.strictObject({ backend: Slug, when: Text })).default([]),
  because: z.array(Statement).min(1),
  /** What to make sure of first. */
  check: z.array(Step).default([]),
  /** How to set it up. */
  steps: z.array(Step).default([]),
});
export type Recommendation = z.infer<typeof Recommendation>;
