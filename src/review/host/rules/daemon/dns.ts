/** Resolvers that containers reach only if something listens there. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const dns: HostRule = {
  id: 'daemon/dns',
  check: (input) => {
    const daemon = daemonOf(input);
    // Docker's first pool, unless it is told another one.
    const usual = daemon.fileOf('default-address-pools') ? undefined : '172.17.0.1';
    const bridge = daemon.text('bip')?.value.split('/', 1)[0] ?? usual;
    return daemon.texts('dns').flatMap(({ value, place }) => {
      const found = { subject: value, values: { address: value }, places: [place] };
      if (/^(?:127\.|::1$)/.test(value)) return [{ ...found, variant: 'loopback' }];
      return value === bridge ? [found] : [];
    });
  },
};
