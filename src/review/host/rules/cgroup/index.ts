/** The rules about control groups. */
import type { HostRule } from '../../rule.ts';
import { runningControllerOff } from './controller-off.ts';
import { controllersUnmounted } from './controllers-unmounted.ts';
import { mode } from './mode.ts';

export const CGROUP_RULES: readonly HostRule[] = [runningControllerOff, controllersUnmounted, mode];
