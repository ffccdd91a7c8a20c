/** The rules over a kernel configuration, in the order in which their findings are shown. */
import { besidesTheKernel } from './besides-the-kernel.ts';
import { commentedOut } from './commented-out.ts';
import { dockerTooOld } from './docker-too-old.ts';
import { endOfLife } from './end-of-life.ts';
import { lineIgnored } from './line-ignored.ts';
import { misspelt } from './misspelt.ts';
import { notOnArchitecture } from './not-on-architecture.ts';
import { optionMissing } from './option-missing.ts';
import type { Rule } from './rule.ts';
import { setTwice } from './set-twice.ts';
import { unknownNamesRule } from './unknown-names.ts';
import { versionOverruled } from './version-overruled.ts';
import { versionUnknown } from './version-unknown.ts';

export const KERNEL_CONFIG_RULES: readonly Rule[] = [
  versionUnknown,
  versionOverruled,
  dockerTooOld,
  besidesTheKernel,
  optionMissing,
  notOnArchitecture,
  lineIgnored,
  misspelt,
  unknownNamesRule,
  commentedOut,
  setTwice,
  endOfLife,
];
