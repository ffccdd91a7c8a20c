/** The rules over a host, in the order in which their findings are shown. */
import { apiExposed } from './docker/api-exposed.ts';
import { cgroupV1 } from './docker/cgroup-v1.ts';
import { endOfLife } from './docker/end-of-life.ts';
import { insecureRegistry } from './docker/insecure-registry.ts';
import { limitsMissing } from './docker/limits-missing.ts';
import { saidByDockerd } from './docker/said-by-dockerd.ts';
import { seccompOff } from './docker/seccomp-off.ts';
import { swarmActive } from './docker/swarm-active.ts';
import { usernsRemap } from './docker/userns-remap.ts';
import { contradiction } from './host/contradiction.ts';
import { cameUp } from './log/came-up.ts';
import { flagAndFile } from './log/flag-and-file.ts';
import { knownMessage } from './log/known-message.ts';
import { modprobeRefused } from './log/modprobe-refused.ts';
import { modulesMissing } from './log/modules-missing.ts';
import { priorDriver } from './log/prior-driver.ts';
import { unknownEnd } from './log/unknown-end.ts';
import { PORTAGE_RULES } from './portage/index.ts';
import type { HostRule } from './rule.ts';
import { fullCopies } from './storage/full-copies.ts';
import { graphDriverKept } from './storage/graph-driver-kept.ts';
import { loopback } from './storage/loopback.ts';
import { noDType } from './storage/no-d-type.ts';
import { optInDriver } from './storage/opt-in-driver.ts';
import { removedDriver } from './storage/removed-driver.ts';

export const HOST_RULES: readonly HostRule[] = [
  contradiction,
  cameUp,
  flagAndFile,
  knownMessage,
  modprobeRefused,
  modulesMissing,
  priorDriver,
  unknownEnd,
  apiExposed,
  cgroupV1,
  endOfLife,
  insecureRegistry,
  limitsMissing,
  saidByDockerd,
  seccompOff,
  swarmActive,
  usernsRemap,
  fullCopies,
  graphDriverKept,
  loopback,
  noDType,
  optInDriver,
  removedDriver,
  ...PORTAGE_RULES,
];
