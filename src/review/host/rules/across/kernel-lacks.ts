/** What the host is set up for, and its kernel cannot do. */

import type { HostRule } from '../../rule.ts';
import { hostWants } from '../../wants.ts';

export const kernelLacks: HostRule = {
  id: 'across/kernel-lacks',
  check: ({ host, kernel }) =>
    hostWants(host).flatMap(({ capability, by, place }) => {
      const symbols = kernel?.status(capability) === 'missing' ? kernel.lacks(capability) : [];
      if (!kernel || symbols.length === 0) return [];
      return [
        {
          subject: by,
          values: { by, options: symbols.map((symbol) => `CONFIG_${symbol}`), capability },
          places: [place, kernel.at(symbols[0] ?? '')],
        },
      ];
    }),
};
