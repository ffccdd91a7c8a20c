/** How likely a fact answers a question, learnt from questions: a sum of small decision trees. */
import { z } from 'zod';

/**
 * One node after the other, the root first: `[feature, threshold, below, above]`, where a feature under the threshold leads
 * to the node of number `below` and any other to `above`; or `[value]`, a leaf.
 */
const Node = z.union([z.tuple([z.number()]), z.tuple([z.number(), z.number(), z.number(), z.number()])]);
const Tree = z.array(Node).min(1);

/** The logarithm of the odds is `bias` and a leaf of each tree. `features`: what they ask for, by name. */
export const LikelihoodModel = z.strictObject({
  features: z.array(z.string().min(1)),
  bias: z.number(),
  trees: z.array(Tree),
});
export type LikelihoodModel = z.infer<typeof LikelihoodModel>;
