/** Which of its two stores dockerd keeps images in, as far as its configuration and the host tell. */
import { inRange } from '../../../knowledge/version.ts';
import type { RuleInput } from '../rule.ts';
import { daemonOf } from './daemon.ts';
import { GRAPH_DRIVERS } from './graph-drivers.ts';
import { REMOVED_DRIVERS } from './storage-options.ts';

/** `open`: an empty data root of Docker 29 gets containerd's, one with images of a graph driver keeps that. */
export type ImageStore = 'graph-driver' | 'containerd' | 'open';

/** The choice of moby 29.7.2, daemon/image_store_choice.go; before 29 a graph driver unless the feature is on. */
export function imageStoreOf(input: RuleInput): ImageStore {
  const daemon = daemonOf(input);
  const [seen] = input.host.told('containerdStore');
  const isOld = inRange(input.profile.docker, '< 29');
  // With remapped users it is a graph driver: who asks for the other store as well is refused.
  if (seen?.standing !== 'runs' && !isOld && daemon.text('userns-remap')) return 'graph-driver';
  if (seen) return seen.value ? 'containerd' : 'graph-driver';
  if (isOld) return 'graph-driver';
  const driver = daemon.text('storage-driver')?.value;
  if (driver === undefined) return 'open';
  return GRAPH_DRIVERS.has(driver) || driver in REMOVED_DRIVERS ? 'graph-driver' : 'containerd';
}
