/** The rules about what Compose files ask of the host. */
import type { HostRule } from '../../rule.ts';
import { composeAsksKernel } from './asks-kernel.ts';
import { composeDatabaseExposed } from './database-exposed.ts';
import { composeDevice } from './device.ts';
import { composeDockerSocket } from './docker-socket.ts';
import { composeFirstForm } from './first-form.ts';
import { composeGpu } from './gpu.ts';
import { composeHostSysctl } from './host-sysctl.ts';
import { composeJournald } from './journald.ts';
import { composeKernel } from './kernel.ts';
import { composeMapCount } from './map-count.ts';
import { composeNetworkParent } from './network-parent.ts';
import { composeOnlyCgroupV1 } from './only-cgroup-v1.ts';
import { composePortsUnused } from './ports-unused.ts';
import { composePrivileged } from './privileged.ts';
import { composeStorageSize } from './storage-size.ts';
import { composeSubnet } from './subnet.ts';
import { composeSwarm } from './swarm.ts';
import { composeVersionObsolete } from './version-obsolete.ts';

export const COMPOSE_RULES: readonly HostRule[] = [
  composeAsksKernel,
  composeDatabaseExposed,
  composeDevice,
  composeDockerSocket,
  composeFirstForm,
  composeGpu,
  composeHostSysctl,
  composeJournald,
  composeKernel,
  composeMapCount,
  composeNetworkParent,
  composeOnlyCgroupV1,
  composePortsUnused,
  composePrivileged,
  composeStorageSize,
  composeSubnet,
  composeSwarm,
  composeVersionObsolete,
];
