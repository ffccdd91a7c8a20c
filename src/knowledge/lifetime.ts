/** In which kernels an option exists. */
import type { KernelOption } from './schema/kernel-option.ts';
import { inRange } from './version.ts';

type Mortal = Pick<KernelOption, 'lifetime'>;

/** The option has left the kernel by this version. */
export function isGone({ lifetime }: Mortal, kernel: string): boolean {
  return lifetime.removedIn !== undefined && inRange(kernel, `>= ${lifetime.removedIn}`);
}

/** The option came later than this version. */
export function isNotYet({ lifetime }: Mortal, kernel: string): boolean {
  return lifetime.since !== undefined && inRange(kernel, `< ${lifetime.since}`);
}
