/** A file is longer than what is read of it: what stands in the rest was not judged. */
import type { HostRule } from '../../rule.ts';

export const readInPart: HostRule = {
  id: 'host/read-in-part',
  check: ({ host }) => {
    const sources = new Set(host.files.map(({ source }) => source));
    return [...sources].flatMap(({ name, read, lines }) =>
      read === null
        ? []
        : [
            {
              subject: name,
              values: { file: name, from: read.from, to: read.to, all: lines.length },
              places: [{ file: name, line: null, text: '' }],
            },
          ],
    );
  },
};
