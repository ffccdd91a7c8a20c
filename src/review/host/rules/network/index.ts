/** The rules about settings of the network. */
import type { HostRule } from '../../rule.ts';
import { forwardingOff } from './forwarding-off.ts';

export const NETWORK_RULES: readonly HostRule[] = [forwardingOff];
