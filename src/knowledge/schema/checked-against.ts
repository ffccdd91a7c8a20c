/** Up to which versions the facts were read: knowledge/checked-against.yaml. */
import { z } from 'zod';
import { Source, Version } from './common.ts';

export const CheckedAgainst = z.strictObject({
  docker: Version,
  kernel: Version,
  sources: z.array(Source).min(1),
});
export type CheckedAgainst = z.infer<typeof CheckedAgainst>;
