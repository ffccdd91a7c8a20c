/** The host that answers assume: today's stable Gentoo, with the ebuilds that say so. */
import { z } from 'zod';
import { IsoDate, Package, Source, Version } from './common.ts';
import { ARCHES, INITS } from './names.ts';

export const DefaultProfile = z.strictObject({
  docker: Version,
  kernel: Version,
  arch: z.enum(ARCHES),
  init: z.enum(INITS),
  /** What must have been read by a fact about today; `kernelMax` is the newest kernel that an out-of-tree module takes. */
  ebuilds: z.array(z.strictObject({ package: Package, version: Version, kernelMax: Version.optional() })).min(1),
  sources: z.array(Source).min(1),
  reviewed: IsoDate,
});
export type DefaultProfile = z.infer<typeof DefaultProfile>;
