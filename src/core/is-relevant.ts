/** Whether what holds on some hosts only concerns this one. */
import type { Condition } from '../knowledge/schema/common.ts';
import { DIMENSIONS, isRuledOut } from './host-dimensions.ts';
import type { HostProfile } from './profile.ts';

/** Whether a conditional piece is worth showing: its versions fit, and its situation holds or is open. */
export function isRelevant(condition: Condition | undefined, profile: HostProfile): boolean {
  return condition === undefined || !DIMENSIONS.some((dimension) => isRuledOut(dimension, condition, profile));
}
