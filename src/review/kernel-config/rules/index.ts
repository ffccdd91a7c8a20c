/** The rules over a kernel configuration, in the order in which their findings are shown. */
import { commentedOut } from './commented-out.ts';
import { optionMissing } from './option-missing.ts';
import type { Rule } from './rule.ts';
import { setTwice } from './set-twice.ts';
import { versionUnknown } from './version-unknown.ts';
import { wayTaken } from './way-taken.ts';

export const KERNEL_CONFIG_RULES: readonly Rule[] = [versionUnknown, wayTaken, optionMissing, commentedOut, setTwice];
