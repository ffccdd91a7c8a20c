/** The rules about what lies below the data. */
import type { HostRule } from '../../rule.ts';
import { dataRoot } from './data-root.ts';
import { full } from './full.ts';
import { noexec } from './noexec.ts';
import { notMounted } from './not-mounted.ts';

export const MOUNTS_RULES: readonly HostRule[] = [dataRoot, full, noexec, notMounted];
