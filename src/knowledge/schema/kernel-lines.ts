/** Which kernel lines are still kept: knowledge/kernel-lines.yaml. */
import { z } from 'zod';
import { Source } from './common.ts';

const Line = z.string().regex(/^\d+\.\d+$/, 'a quoted kernel line such as "5.10"');
const Month = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a quoted day or month such as "2025-12-03"');

export const KernelLines = z.strictObject({
  /** Lines that get no more fixes: the last release and its day, as far as they were looked up. */
  ended: z.array(z.strictObject({ line: Line, last: z.string().min(3).optional(), date: Month })),
  /** An older line that stands in neither list has ended. */
  knownBefore: Line,
  /** Lines that are kept for years. */
  longterm: z.array(z.strictObject({ line: Line, until: Month })),
  sources: z.array(Source).min(1),
});
export type KernelLines = z.infer<typeof KernelLines>;
