/** The rules over a host, in the order in which their findings are shown. */
import { DAEMON_RULES } from './daemon/index.ts';
import { contradiction } from './host/contradiction.ts';
import { PORTAGE_RULES } from './portage/index.ts';
import type { HostRule } from './rule.ts';

export const HOST_RULES: readonly HostRule[] = [contradiction, ...DAEMON_RULES, ...PORTAGE_RULES];
