/** Something a kernel makes possible for Docker, and what it needs for that. */
import { z } from 'zod';
import { Condition, factFields, KconfigSymbol, Slug, Text } from './common.ts';

const NEEDS = ['required', 'recommended', 'optional'] as const;
const CAPABILITY_GROUPS = ['start', 'networking', 'storage', 'limits', 'security', 'swarm', 'rootless'] as const;

/** One demand: every symbol of `all`, one full set of `any`, and none of `unset`. Symbols a kernel does not have are skipped. */
const Requirement = z
  .strictObject({
    need: z.enum(NEEDS),
    when: Condition.optional(),
    all: z.array(KconfigSymbol).min(1).optional(),
    any: z.array(z.array(KconfigSymbol).min(1)).min(2).optional(),
    unset: z.array(KconfigSymbol).min(1).optional(),
    /** What it is for; shown with each finding. */
    because: Text,
  })
  .refine(
    (value) => Boolean(value.all ?? value.any ?? value.unset),
    'a requirement names symbols in all, any or unset',
  );

export const Capability = z.strictObject({
  ...factFields,
  kind: z.literal('capability'),
  id: Slug,
  group: z.enum(CAPABILITY_GROUPS),
  /** Place in lists; the order in which a person would fix things. */
  order: z.number().int(),
  /** Reviewed without being asked for; others only with --want, or on a host of {@link reviewedWhen}. */
  byDefault: z.boolean(),
  /** Hosts that need it: there it is reviewed, and mended, as if it had been asked for. One of these is enough. */
  reviewedWhen: z.array(Condition).default([]),
  /** A default capability whose absence means that Docker does not work: an error. Otherwise a warning. */
  essential: z.boolean().default(false),
  /** Hosts it exists for. */
  when: Condition.optional(),
  /** Met when one of these capabilities is; the first that applies is the one proposed. */
  anyOf: z.array(Slug).min(2).optional(),
  /** Ways to another capability that cannot be had together with this one: none of them counts while this is wanted. */
  excludes: z.array(Slug).default([]),
  requires: z.array(Requirement).default([]),
  /** What the host needs besides the kernel; told where this is asked for, or is the way taken and not the usual one. */
  besides: Text.optional(),
  /** What a person sees without it. */
  without: Text,
  symptoms: z.array(Slug).default([]),
});
export type Capability = z.infer<typeof Capability>;
