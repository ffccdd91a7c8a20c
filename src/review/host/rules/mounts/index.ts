/** The rules about what lies below the data. */
import type { HostRule } from '../rule.ts';
import { dataRoot } from './data-root.ts';
import { noexec } from './noexec.ts';
import { notMounted } from './not-mounted.ts';

export const MOUNTS_RULES: readonly HostRule[] = [dataRoot, noexec, notMounted];
