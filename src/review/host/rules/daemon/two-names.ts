/** One thing under its old and its new name. */
import { refusedFor } from '../../dockerd/refused.ts';
import type { HostRule } from '../../rule.ts';

export const twoNames: HostRule = {
  id: 'daemon/two-names',
  check: (input) => [
    ...refusedFor(input, 'both-roots').map(({ file, refusal }) => ({
      subject: 'graph',
      values: { old: 'graph', name: 'data-root', message: refusal.message },
      places: [file.at(refusal.member)],
      edits: [file.remove('graph')],
    })),
    ...refusedFor(input, 'both-gateways').map(({ file, refusal }) => ({
      subject: 'host-gateway-ip',
      values: { old: 'host-gateway-ip', name: 'host-gateway-ips', message: refusal.message },
      places: [file.at(refusal.member)],
      edits: [file.remove('host-gateway-ip')],
    })),
  ],
};
