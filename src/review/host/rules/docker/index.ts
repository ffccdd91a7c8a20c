/** The rules about what `docker info` tells, in the order in which their findings are shown. */
import type { HostRule } from '../../rule.ts';
import { apiExposed } from './api-exposed.ts';
import { cgroupV1 } from './cgroup-v1.ts';
import { clientEnvironment } from './client-environment.ts';
import { defaultRuntime } from './default-runtime.ts';
import { endOfLife } from './end-of-life.ts';
import { healthy } from './healthy.ts';
import { insecureRegistry } from './insecure-registry.ts';
import { isPodman } from './is-podman.ts';
import { limitsMissing } from './limits-missing.ts';
import { rootlessClient } from './rootless-client.ts';
import { saidByDockerd } from './said-by-dockerd.ts';
import { seccompOff } from './seccomp-off.ts';
import { swarmActive } from './swarm-active.ts';
import { usernsRemap } from './userns-remap.ts';

export const DOCKER_RULES: readonly HostRule[] = [
  apiExposed,
  cgroupV1,
  defaultRuntime,
  endOfLife,
  healthy,
  insecureRegistry,
  isPodman,
  limitsMissing,
  rootlessClient,
  saidByDockerd,
  seccompOff,
  swarmActive,
  usernsRemap,
  clientEnvironment,
];
