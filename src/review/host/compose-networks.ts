/** The networks of a Compose file, as far as their driver decides what a service has of them. */
import type { Compose, ComposeEntry } from './kinds/compose/parse.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './yaml/node.ts';

/** Drivers that put containers on the network of the host's card, past Docker's bridges and rules. */
const ON_THE_LAN = new Set(['macvlan', 'ipvlan']);

/** A network on the LAN, which this file makes. */
export interface LanNetwork {
  readonly name: string;
  readonly driver: string;
  /** The line of the driver. */
  readonly line: number;
  /** The interface that it hangs on; null for none, where Docker makes one that leads nowhere. */
  readonly parent: { readonly name: string; readonly line: number } | null;
}

/** Those that exist already, made by somebody else. */
function isExternal({ node }: ComposeEntry): boolean {
  const external = nodeAt(node, 'external');
  return external?.kind === 'map' || textOf(external) === 'true';
}

/** The networks of a file with the drivers macvlan and ipvlan. */
export function lanNetworksOf({ networks }: Compose): LanNetwork[] {
  return networks.flatMap((entry) => {
    const driver = nodeAt(entry.node, 'driver');
    const text = textOf(driver);
    if (!driver || text === undefined || !ON_THE_LAN.has(text) || isExternal(entry)) return [];
    const parent = nodeAt(entry.node, 'driver_opts', 'parent');
    const name = textOf(parent);
    const known = parent && name !== undefined ? { name, line: parent.line } : null;
    return [{ name: entry.name, driver: text, line: driver.line, parent: known }];
  });
}

/** The interface below `eth1.30`, which Docker makes into a VLAN where it is missing; null for any other name. */
export function vlanParentOf(name: string): string | null {
  return /^([^.]{1,64})\.\d{1,4}$/.exec(name)?.[1] ?? null;
}

/** The options that a network on the LAN needs beside that of its driver. */
export function optionFor({ parent }: LanNetwork): string | null {
  if (!parent) return 'DUMMY';
  return vlanParentOf(parent.name) === null ? null : 'VLAN_8021Q';
}

/** The names of the networks that a service is on; without a word it is the one called `default`. */
export function networksOf({ node }: ComposeEntry): string[] {
  const networks = nodeAt(node, 'networks');
  const names = [...itemsOf(networks).map(textOf), ...entriesOf(networks).map(([name]) => name)];
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? known : ['default'];
}
