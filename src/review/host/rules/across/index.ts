/** The rules across files: one says what is wanted, another that it cannot be. */
import type { HostRule } from '../../rule.ts';
import { driverFilesystem } from './driver-filesystem.ts';
import { imagesHidden } from './images-hidden.ts';
import { kernelLacks } from './kernel-lacks.ts';
import { otherKernel } from './other-kernel.ts';
import { usernsHost } from './userns-host.ts';

export const ACROSS_RULES: readonly HostRule[] = [driverFilesystem, kernelLacks, otherKernel, imagesHidden, usernsHost];
