/** The devices that services of a Compose file ask for, and what the kernel has to have for them. */
import type { ComposeEntry } from './kinds/compose/parse.ts';
import { itemsOf, nodeAt, textOf } from './yaml/node.ts';

/** By device or its folder (Kconfig of Linux 6.18: drivers/net, fs/fuse, virt/kvm, drivers/block, drivers/gpu …). */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['/dev/net/tun', 'TUN'],
  ['/dev/fuse', 'FUSE_FS'],
  ['/dev/kvm', 'KVM'],
  ['/dev/vhost-net', 'VHOST_NET'],
  ['/dev/ppp', 'PPP'],
  ['/dev/loop-control', 'BLK_DEV_LOOP'],
  ['/dev/dri', 'DRM'],
  ['/dev/snd', 'SND'],
  ['/dev/vfio', 'VFIO'],
]);
/** So many devices of a service are looked at. */
const MOST_DEVICES = 1000;

/** A device of the host that a service asks for, and the option without which there is none. */
export interface AskedDevice {
  readonly device: string;
  readonly symbol: string;
  readonly line: number;
}

/** The devices of a service whose option is known. */
export function devicesOf({ node }: ComposeEntry): AskedDevice[] {
  return itemsOf(nodeAt(node, 'devices'))
    .slice(0, MOST_DEVICES)
    .flatMap((item) => {
      const [device = ''] = (textOf(item) ?? textOf(nodeAt(item, 'source')) ?? '').split(':', 1);
      const [, , folder] = device.split('/', 3);
      const symbol = OPTIONS.get(device) ?? OPTIONS.get(`/dev/${folder}`);
      return symbol === undefined ? [] : [{ device, symbol, line: item.line }];
    });
}
