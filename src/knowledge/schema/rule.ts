/** The words of a rule over a host: knowledge/rules/<area>/<rule>.yaml. What is checked stands in src/review/host/rules. */
import { z } from 'zod';
import { FactRef, IsoDate, Range, Slug, Source, Text } from './common.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `{name}` in a text is replaced by a value of the finding. */
const wording = {
  severity: z.enum(SEVERITIES),
  /** What is wrong, in one sentence without a full stop; names the thing. */
  title: Text,
  why: Text,
  /** What to do; left out where there is nothing to do. */
  fix: Text.optional(),
  /** The Docker versions it holds for; all when left out. */
  docker: Range.optional(),
};

export const RuleText = z.strictObject({
  /** `area/rule`, as in its path. */
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'area/rule'),
  ...wording,
  /** Other wordings, for cases of the same kind; what one leaves out is as above. */
  variants: z.record(Slug, z.strictObject(wording).partial()).default({}),
  facts: z.array(FactRef).default([]),
  unverified: z.array(Text).default([]),
  sources: z.array(Source).min(1),
  reviewed: IsoDate,
});
export type RuleText = z.infer<typeof RuleText>;

/** The fields that claim something: each one present must be named by a source's `supports`. */
export const RULE_CLAIMS = ['title', 'why', 'fix', 'docker', 'variants'] as const;
