/** Another checker of kernel configurations, and which symbols it asks for. */
import { z } from 'zod';
import { KconfigSymbol, Slug, Source, Version } from './common.ts';

export const Checker = z.strictObject({
  id: Slug,
  /** As people know it: `check-config.sh`. */
  title: z.string().min(3),
  version: Version,
  source: Source,
  wanted: z.array(KconfigSymbol).min(1),
  unwanted: z.array(KconfigSymbol),
});
export type Checker = z.infer<typeof Checker>;
