/** The rules about services and what they do. */

import type { HostRule } from '../../rule.ts';
import { binfmtFlag } from './binfmt-flag.ts';
import { cgroupsNotMounted } from './cgroups-not-mounted.ts';
import { containerdInRunlevel } from './containerd-in-runlevel.ts';
import { dockerDown } from './docker-down.ts';
import { dockerNotStarted } from './docker-not-started.ts';
import { dockerStarts } from './docker-starts.ts';
import { firewallBeside } from './firewall-beside.ts';
import { twoNetworkManagers } from './two-network-managers.ts';
import { unitChanged } from './unit-changed.ts';
import { unitDisabled } from './unit-disabled.ts';

export const SERVICES_RULES: readonly HostRule[] = [
  cgroupsNotMounted,
  containerdInRunlevel,
  dockerDown,
  dockerNotStarted,
  dockerStarts,
  firewallBeside,
  twoNetworkManagers,
  unitChanged,
  unitDisabled,
  binfmtFlag,
];
