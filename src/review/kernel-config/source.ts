/** What is reviewed: a configuration, and how much it can be believed. */
import type { InputWarning } from '../input/read-input.ts';
import type { ConfigHeader } from './header.ts';
import type { KernelConfig } from './parse.ts';

/**
 * `file`: whole, or a part that will be merged into something. `excerpt`: lines of a configuration that exists, so that
 * what is set there has all that it needs. `report`: what somebody says about a kernel; a symbol said to be missing need
 * not exist in it.
 */
type ConfigOrigin = 'file' | 'excerpt' | 'report';

export interface ConfigSource {
  readonly name: string;
  readonly config: KernelConfig;
  readonly header: ConfigHeader;
  readonly origin: ConfigOrigin;
  /** What the reader is told that it is: see `ReviewInput`. */
  readonly kind: string;
  readonly warnings: readonly InputWarning[];
  /** What it says about the host besides. */
  readonly docker?: string | null;
  readonly cgroup?: 1 | 2 | null;
}
