/** A service logs to journald, which only systemd has. */

import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

export const composeJournald: HostRule = {
  id: 'compose/journald',
  check: (input) => {
    const { host, profile } = input;
    if (profile.init !== 'openrc') return [];
    const assumed = input.isAssumed('init') ? { variant: 'assumed' } : {};
    return host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(({ name, node }) => {
        const driver = nodeAt(node, 'logging', 'driver');
        if (textOf(driver) !== 'journald') return [];
        return [{ subject: name, ...assumed, values: { service: name }, places: [source.at(driver?.line ?? null)] }];
      }),
    );
  },
};
