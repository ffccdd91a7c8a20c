/** A storage backend: a graphdriver of dockerd or a containerd snapshotter. */
import { z } from 'zod';
import {
  Condition,
  factFields,
  KconfigSymbol,
  Package,
  Range,
  Slug,
  Statement,
  Step,
  Text,
  Version,
} from './common.ts';
import { FILESYSTEMS } from './names.ts';

/** How dockerd comes to use it. `first-choice`: tried first or simply the default; `fallback`: only when others fail. */
const SELECTIONS = ['first-choice', 'automatic', 'fallback', 'opt-in', 'experimental'] as const;
/** What is copied on the first write: the whole file, the touched blocks, or everything for each new layer. */
const COPY_UNITS = ['file', 'block', 'whole-layer'] as const;
const FS_VERDICTS = ['good', 'works', 'unreliable', 'refused', 'required', 'unverified'] as const;

export const Backend = z.strictObject({
  ...factFields,
  kind: z.literal('backend'),
  id: Slug,
  store: z.enum(['graphdriver', 'snapshotter']),
  /** Docker versions: the first that has it; deprecated in; the first without it. */
  added: Version,
  deprecated: Version.optional(),
  removed: Version.optional(),
  /** How it is chosen, by Docker version; the ranges do not overlap and cover every version that has it. */
  selection: z.array(z.strictObject({ docker: Range, how: z.enum(SELECTIONS), note: Text.optional() })).min(1),
  copies: z.strictObject({ unit: z.enum(COPY_UNITS), detail: Text }),
  strengths: z.array(Statement).min(1),
  weaknesses: z.array(Statement).min(1),
  /** Strengths and weaknesses at a glance, in at most 50 columns each. */
  gist: z.strictObject({ goodAt: Text, badAt: Text }),
  needs: z.strictObject({
    kernel: z.array(
      z.strictObject({ option: KconfigSymbol, need: z.enum(['required', 'recommended']), note: Text.optional() }),
    ),
    kernelVersion: Range.optional(),
    filesystem: Text,
    packages: z.array(z.strictObject({ package: Package, note: Text })),
    use: z.array(Slug),
    other: z.array(Statement),
  }),
  backingFilesystems: z.array(
    z.strictObject({ fs: z.enum(FILESYSTEMS), verdict: z.enum(FS_VERDICTS), note: Text, when: Condition.optional() }),
  ),
  quota: Text,
  never: z.array(Statement).default([]),
  gentoo: z.array(Statement).min(1),
  movingAway: z.array(Step).min(1),
});
export type Backend = z.infer<typeof Backend>;
