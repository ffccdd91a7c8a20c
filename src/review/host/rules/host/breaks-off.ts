/** A text that ends before what it is does: what stood behind may say more, and other things. */
import type { HostRule } from '../../rule.ts';

export const breaksOff: HostRule = {
  id: 'host/breaks-off',
  check: ({ host }) =>
    // Of a daemon.json the rule about its JSON says it.
    [...new Set(host.files.flatMap(({ kind, source }) => (kind === 'daemon-json' ? [] : [source])))].flatMap(
      (source) =>
        source.breaksOff === null
          ? []
          : [
              {
                subject: source.name,
                values: { file: source.name, line: source.breaksOff },
                places: [{ file: source.name, line: source.breaksOff, text: '' }],
              },
            ],
    ),
};
