/** The rules about what Compose files ask of the host. */
import type { HostRule } from '../../rule.ts';
import { composeDevice } from './device.ts';
import { composeGpu } from './gpu.ts';
import { composeHostSysctl } from './host-sysctl.ts';
import { composeJournald } from './journald.ts';
import { composeKernel } from './kernel.ts';
import { composeOnlyCgroupV1 } from './only-cgroup-v1.ts';
import { composeStorageSize } from './storage-size.ts';
import { composeSwarm } from './swarm.ts';

export const COMPOSE_RULES: readonly HostRule[] = [
  composeDevice,
  composeGpu,
  composeHostSysctl,
  composeJournald,
  composeKernel,
  composeOnlyCgroupV1,
  composeStorageSize,
  composeSwarm,
];
