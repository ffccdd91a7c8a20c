/** Says so when an answer is for something newer than what the facts were read against. */
import type { CheckedAgainst } from '../knowledge/schema/checked-against.ts';
import { isNewer } from '../knowledge/version.ts';
import type { HostProfile } from './profile.ts';
import { isComplaint, type Reply } from './reply.ts';
import { wordsFor } from './words/index.ts';

/** The reply with a warning in front for each version of the host that is newer than any that was read. */
export function tellBeyondKnowledge(reply: Reply, profile: HostProfile, checked: CheckedAgainst): Reply {
  if (isComplaint(reply)) return reply;
  const { newerThanChecked } = wordsFor(reply.locale);
  const warnings = (['docker', 'kernel'] as const)
    .filter((what) => isNewer(profile[what], checked[what]))
    .map((what) => newerThanChecked[what](profile[what], checked[what]));
  if (warnings.length === 0) return reply;
  const callouts = warnings.map((text) => ({ type: 'callout', tone: 'warning', text }) as const);
  return { ...reply, blocks: [...callouts, ...reply.blocks] };
}
