/** What a fix may do to a kernel configuration, beyond what is asked for: knowledge/kernel-changes.yaml. */
import { z } from 'zod';
import { KconfigSymbol, Source, Text } from './common.ts';

export const ChangePolicy = z.strictObject({
  /** Never switched off to make room for something else. `because` ends a sentence that names the symbol. */
  neverOff: z.array(z.strictObject({ symbol: KconfigSymbol, because: Text })),
  /** Never switched on because something depends on it. */
  neverOn: z.array(z.strictObject({ symbol: KconfigSymbol, because: Text })),
  /** Switched on only where every other way costs more; an ordinary symbol costs 1. */
  reluctantly: z.array(z.strictObject({ symbol: KconfigSymbol, cost: z.int().min(2) })),
  sources: z.array(Source).min(1),
});
export type ChangePolicy = z.infer<typeof ChangePolicy>;
