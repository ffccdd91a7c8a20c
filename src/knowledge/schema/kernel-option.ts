/**
 * A kernel option: the written part. Type, prompt and menu path per kernel generation come from the imported trees in
 * knowledge/kconfig/; who wants it is derived from capabilities, backends and USE flags, so it is not repeated here.
 */
import { z } from 'zod';
import { factFields, KconfigSymbol, Range, Text, Version } from './common.ts';
import { KERNEL_GROUPS } from './names.ts';

export const KernelOption = z.strictObject({
  ...factFields,
  kind: z.literal('kernel-option'),
  id: KconfigSymbol,
  groups: z.array(z.enum(KERNEL_GROUPS)).min(1),
  /** Why Docker wants it, or wants it off. */
  why: Text,
  /** What a Docker host wants: `set` (y or m), `unset`, or `either` (menus and helpers that nobody asks for by themselves). */
  wanted: z.enum(['set', 'unset', 'either']).default('set'),
  /** True where a module would not do although Kconfig offers `m`. */
  builtIn: z.boolean().default(false),
  lifetime: z.strictObject({
    /** First mainline release that has it; absent = older than any kernel Docker ever ran on. */
    since: Version.optional(),
    /** First mainline release without it. */
    removedIn: Version.optional(),
    /** From this release the kernel decides by itself: the option may still stand in a file, but there is nothing to set. */
    automaticSince: Version.optional(),
    /** Never in mainline: it comes with a patch set. */
    outOfTree: z.boolean().default(false),
    /** Names that it had in kernels before those that Docker runs on; no kernel since knows them. */
    formerly: z.array(KconfigSymbol).default([]),
    /** What does its work now. */
    successors: z.array(KconfigSymbol).default([]),
    note: Text.optional(),
  }),
  /** Another option that must be on first, for some kernels only; ordinary dependencies come from the trees. */
  gates: z.array(z.strictObject({ kernel: Range, option: KconfigSymbol, note: Text })).default([]),
  /** Name of the module where it can be one (what `modprobe` and error messages say). */
  module: z
    .string()
    .regex(/^[a-z0-9_-]+$/)
    .optional(),
  /** Menu path for kernels older than the imported trees; the last element is the prompt. */
  menu: z.array(z.strictObject({ kernel: Range, path: z.array(z.string().min(1)).min(1) })).default([]),
});
export type KernelOption = z.infer<typeof KernelOption>;
