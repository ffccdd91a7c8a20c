/** A USE flag of app-containers/docker and its companions; one file a flag name, one entry a package that has it. */
import { z } from 'zod';
import { factFields, IsoDate, KconfigSymbol, Package, Range, Slug, Text, Version } from './common.ts';

/**
 * A package version at which something began or ended. A date is that of the commit which changed it; `without` is the
 * nearest version that was read and does not have it. With neither the bound is only the oldest or newest text read, and
 * readers are told so.
 */
const Milestone = z
  .strictObject({ version: Version, date: IsoDate.optional(), without: Version.optional() })
  .refine(({ date, without }) => date === undefined || without === undefined, 'a dated bound needs no `without`');

const UseFlagPackage = z.strictObject({
  /** Today's name, or the last one it had. Versions before the move of 4Q-2021 were app-emulation/…. */
  name: Package,
  since: Milestone,
  /** The last version read that still has it; absent = it is in the newest version read. */
  until: Milestone.optional(),
  /** The ebuild's own default (`+flag` or not); ranges are package versions and do not overlap. */
  default: z.array(z.strictObject({ value: z.enum(['on', 'off']), versions: Range })).min(1),
  /** What a profile makes of it, where that differs from the ebuild: what people have who set nothing. */
  profile: z.strictObject({ value: z.enum(['on', 'off']), note: Text }).optional(),
  meaning: Text,
  pullsIn: z.array(z.strictObject({ package: Package, versions: Range.optional(), note: Text.optional() })).default([]),
  impliesKernel: z.array(KconfigSymbol).default([]),
  note: Text.optional(),
});

export const UseFlag = z.strictObject({
  ...factFields,
  kind: z.literal('use-flag'),
  id: Slug,
  packages: z.array(UseFlagPackage).min(1),
  /** For /etc/portage/package.use today, a line for each package that has to have it; absent when none has the flag. */
  packageUse: z.string().min(1).optional(),
});
export type UseFlag = z.infer<typeof UseFlag>;
