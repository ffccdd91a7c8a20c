/** In which kernels an option exists. */
import type { KernelOption } from './schema/kernel-option.ts';
import { inRange } from './version.ts';

type Mortal = Pick<KernelOption, 'lifetime'>;

/** The option has left the kernel by this version. */
export function isGone({ lifetime }: Mortal, kernel: string): boolean {
  return lifetime.removedIn !== undefined && inRange(kernel, `>= ${lifetime.removedIn}`);
}

/** The kernel decides by itself: there is nothing to set, whether or not the symbol still exists. */
export function isAutomatic({ lifetime }: Mortal, kernel: string): boolean {
  return lifetime.automaticSince !== undefined && inRange(kernel, `>= ${lifetime.automaticSince}`);
}

/** The option came later than this version. */
export function isNotYet({ lifetime }: Mortal, kernel: string): boolean {
  return lifetime.since !== undefined && inRange(kernel, `< ${lifetime.since}`);
}
