/** The rules about how the kernel is started, and about its modules. */
import type { HostRule } from '../../rule.ts';
import { controllerOff } from './controller-off.ts';
import { ipv6Off } from './ipv6-off.ts';
import { legacyHierarchy } from './legacy-hierarchy.ts';
import { moduleRefused } from './module-refused.ts';
import { modulesOfAnotherKernel } from './modules-of-another-kernel.ts';
import { noSuchModule } from './no-such-module.ts';
import { noV1Controllers } from './no-v1-controllers.ts';
import { vsyscallNone } from './vsyscall-none.ts';
import { withoutEffect } from './without-effect.ts';

export const BOOT_RULES: readonly HostRule[] = [
  controllerOff,
  ipv6Off,
  legacyHierarchy,
  moduleRefused,
  modulesOfAnotherKernel,
  noSuchModule,
  noV1Controllers,
  vsyscallNone,
  withoutEffect,
];
