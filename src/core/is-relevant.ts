/** Whether what holds on some hosts only concerns this one. */
import type { Condition } from '../knowledge/schema/common.ts';
import { type HostProfile, holds } from './profile.ts';

/** The parts of a condition that belong to a version or host kind that every profile has. */
function fixedPart(condition: Condition): Condition {
  const { docker, kernel, arch, init } = condition;
  return {
    ...(docker !== undefined && { docker }),
    ...(kernel !== undefined && { kernel }),
    ...(arch !== undefined && { arch }),
    ...(init !== undefined && { init }),
  };
}

/** Whether a conditional piece is worth showing: its versions fit, and its situation holds or is open. */
export function isRelevant(condition: Condition | undefined, profile: HostProfile): boolean {
  return condition === undefined || (holds(fixedPart(condition), profile) && !isRuledOut(condition, profile));
}

/** Whether the asker told of a situation that the condition excludes. What was not told is open. */
function isRuledOut(condition: Condition, profile: HostProfile): boolean {
  const { rootless, usernsRemap, diskQuota, selinux, fs, existing } = condition;
  return (
    (rootless === false && profile.rootless) ||
    (usernsRemap === false && profile.usernsRemap) ||
    (diskQuota === false && profile.diskQuota) ||
    (selinux === false && profile.selinux) ||
    (fs !== undefined && profile.fs !== undefined && !fs.includes(profile.fs)) ||
    (existing !== undefined && profile.existing !== undefined && !existing.includes(profile.existing))
  );
}
