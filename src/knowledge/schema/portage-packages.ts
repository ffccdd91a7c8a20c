/** The packages around Docker as Portage knows them: names, USE flags, what became of them. knowledge/portage-packages.yaml. */
import { z } from 'zod';
import { IsoDate, Package, Source, Text, Version } from './common.ts';

const Flag = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'a USE flag');

const PortagePackage = z
  .strictObject({
    name: Package,
    /** It is Docker or comes with it: that it lacks a flag is worth a word. Of others only what is known of a flag is said. */
    ofDocker: z.boolean().default(false),
    /** The newest ebuild that was read, with every flag of its IUSE. */
    read: z.strictObject({ version: Version, flags: z.array(Flag) }).optional(),
    /** Flags that it has had, with the last version read that has them and the first that does not. */
    had: z.record(Flag, z.strictObject({ until: Version, without: Version })).default({}),
    /** What to say of a flag that it lacks and people set all the same. */
    advice: z.record(Flag, Text).default({}),
    /** Flags that it has and Docker does not need, with the reason. */
    unneeded: z.record(Flag, Text).default({}),
    /** It is gone, or of no use to Docker today: what to take instead. */
    instead: Text.optional(),
    sources: z.array(Source).min(1),
  })
  .refine(({ read, instead }) => read !== undefined || instead !== undefined, 'a package is read, or has an `instead`');
export type PortagePackage = z.infer<typeof PortagePackage>;

export const PortagePackages = z.strictObject({
  packages: z.array(PortagePackage).min(1),
  /** Packages that changed their category together. */
  moved: z.array(
    z.strictObject({
      from: z.string().regex(/^[a-z0-9-]+$/, 'a category'),
      to: z.string().regex(/^[a-z0-9-]+$/, 'a category'),
      names: z.array(z.string().min(1)).min(1),
      sources: z.array(Source).min(1),
    }),
  ),
  reviewed: IsoDate,
});
export type PortagePackages = z.infer<typeof PortagePackages>;
