/** The host that answers assume: today's stable Gentoo, with the ebuilds that say so. */
import { z } from 'zod';
import { IsoDate, Source, Version } from './common.ts';
import { ARCHES, INITS } from './names.ts';

export const DefaultProfile = z.strictObject({
  docker: Version,
  kernel: Version,
  arch: z.enum(ARCHES),
  init: z.enum(INITS),
  sources: z.array(Source).min(1),
  reviewed: IsoDate,
});
export type DefaultProfile = z.infer<typeof DefaultProfile>;
