/** A network on the LAN hangs on an interface that the host has to have. */
import { lanNetworksOf, vlanParentOf } from '../../compose-networks.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** A name that a card can have; no variable of Compose. */
const INTERFACE = /^[\w.@:-]{1,64}$/;

export const composeNetworkParent: HostRule = {
  id: 'compose/network-parent',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) =>
      lanNetworksOf(content).flatMap(({ name, driver, parent, line }): RuleFinding[] => {
        const found = { subject: name, places: [source.at(parent?.line ?? line)] };
        if (!parent) return [{ ...found, variant: 'none', values: { network: name, driver } }];
        if (!INTERFACE.test(parent.name)) return [];
        const below = vlanParentOf(parent.name);
        const values = { network: name, parent: parent.name, ...(below !== null && { card: below }) };
        return [{ ...found, ...(below !== null && { variant: 'vlan' }), values }];
      }),
    ),
};
