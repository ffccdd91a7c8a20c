/** The rules over a host, in the order in which their findings are shown. */

import type { HostRule } from '../rule.ts';
import { ACROSS_RULES } from './across/index.ts';
import { BOOT_RULES } from './boot/index.ts';
import { CGROUP_RULES } from './cgroup/index.ts';
import { COMPOSE_RULES } from './compose/index.ts';
import { DAEMON_RULES } from './daemon/index.ts';
import { DOCKER_RULES } from './docker/index.ts';
import { breaksOff } from './host/breaks-off.ts';
import { contradiction } from './host/contradiction.ts';
import { kernelEndOfLife } from './host/kernel-end-of-life.ts';
import { readInPart } from './host/read-in-part.ts';
import { LOG_RULES } from './log/index.ts';
import { MOUNTS_RULES } from './mounts/index.ts';
import { NETWORK_RULES } from './network/index.ts';
import { PORTAGE_RULES } from './portage/index.ts';
import { SERVICES_RULES } from './services/index.ts';
import { STORAGE_RULES } from './storage/index.ts';
import { USERS_RULES } from './users/index.ts';

export const HOST_RULES: readonly HostRule[] = [
  contradiction,
  breaksOff,
  ...LOG_RULES,
  ...ACROSS_RULES,
  ...DAEMON_RULES,
  ...DOCKER_RULES,
  ...STORAGE_RULES,
  ...SERVICES_RULES,
  ...CGROUP_RULES,
  ...BOOT_RULES,
  ...MOUNTS_RULES,
  ...USERS_RULES,
  ...NETWORK_RULES,
  ...PORTAGE_RULES,
  ...COMPOSE_RULES,
  kernelEndOfLife,
  readInPart,
];
