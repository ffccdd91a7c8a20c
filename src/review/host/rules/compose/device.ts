/** A service wants a device that the kernel cannot have. */

import type { HostRule } from '../../rule.ts';
import { itemsOf, nodeAt, textOf } from '../../yaml/node.ts';

/** The option behind a device (Kconfig of Linux 6.18: drivers/net, fs/fuse, virt/kvm, drivers/block, drivers/gpu). */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['/dev/net/tun', 'TUN'],
  ['/dev/fuse', 'FUSE_FS'],
  ['/dev/kvm', 'KVM'],
  ['/dev/ppp', 'PPP'],
  ['/dev/loop-control', 'BLK_DEV_LOOP'],
  ['/dev/dri', 'DRM'],
  ['/dev/snd', 'SND'],
]);
/** So many devices of a service are looked at. */
const MOST_DEVICES = 100;

export const composeDevice: HostRule = {
  id: 'compose/device',
  check: ({ host, kernel }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap(({ name, node }) =>
        itemsOf(nodeAt(node, 'devices'))
          .slice(0, MOST_DEVICES)
          .flatMap((item) => {
            const [device = ''] = (textOf(item) ?? textOf(nodeAt(item, 'source')) ?? '').split(':', 1);
            const symbol = OPTIONS.get(device.startsWith('/dev/dri/') ? '/dev/dri' : device);
            if (symbol === undefined || kernel?.isWhole !== true || kernel.value(symbol) !== 'n') return [];
            return [
              {
                subject: device,
                values: { service: name, device, option: `CONFIG_${symbol}` },
                places: [source.at(item.line), kernel.at(symbol)],
              },
            ];
          }),
      ),
    ),
};
