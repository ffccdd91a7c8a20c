/** The rules about what dockerd, containerd and the kernel wrote down, in the order in which their findings are shown. */
import type { HostRule } from '../../rule.ts';
import { cameUp } from './came-up.ts';
import { flagAndFile } from './flag-and-file.ts';
import { kernelTrouble } from './kernel-trouble.ts';
import { knownMessage } from './known-message.ts';
import { modprobeRefused } from './modprobe-refused.ts';
import { modulesMissing } from './modules-missing.ts';
import { noEnd } from './no-end.ts';
import { ownEnd } from './own-end.ts';
import { priorDriver } from './prior-driver.ts';
import { startLimit } from './start-limit.ts';
import { unknownEnd } from './unknown-end.ts';

export const LOG_RULES: readonly HostRule[] = [
  cameUp,
  flagAndFile,
  knownMessage,
  modprobeRefused,
  modulesMissing,
  noEnd,
  priorDriver,
  unknownEnd,
  startLimit,
  kernelTrouble,
  ownEnd,
];
