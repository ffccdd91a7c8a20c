/** A service wants a device that the kernel cannot have. */
import { devicesOf } from '../../compose-devices.ts';
import type { HostRule } from '../../rule.ts';

export const composeDevice: HostRule = {
  id: 'compose/device',
  check: ({ host, kernel }) =>
    host.of('compose').flatMap(({ content, source }) =>
      content.services.flatMap((service) =>
        devicesOf(service).flatMap(({ device, symbol, line }) => {
          if (kernel?.isWhole !== true || kernel.value(symbol) !== 'n') return [];
          return [
            {
              subject: device,
              values: { service: service.name, device, option: `CONFIG_${symbol}` },
              places: [source.at(line), kernel.at(symbol)],
            },
          ];
        }),
      ),
    ),
};
