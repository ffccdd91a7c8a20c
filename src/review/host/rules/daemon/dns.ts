/** Resolvers that containers reach only if something listens there. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const dns: HostRule = {
  id: 'daemon/dns',
  check: (input) =>
    daemonOf(input)
      .texts('dns')
      .flatMap(({ value, place }) => {
        const found = { subject: value, values: { address: value }, places: [place] };
        if (/^(?:127\.|::1$)/.test(value)) return [{ ...found, variant: 'loopback' }];
        return value === '172.17.0.1' ? [found] : [];
      }),
};
