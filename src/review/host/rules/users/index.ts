/** The rules about ids and namespaces of users. */
import type { HostRule } from '../../rule.ts';
import { namespacesOff } from './namespaces-off.ts';
import { rangeSmall } from './range-small.ts';
import { rangesOverlap } from './ranges-overlap.ts';

export const USERS_RULES: readonly HostRule[] = [namespacesOff, rangeSmall, rangesOverlap];
