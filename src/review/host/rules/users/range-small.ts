/** A range of ids is smaller than what images use. */
import type { HostRule } from '../rule.ts';

/** Rootless Docker asks for so many, and images have owners up to 65534. */
const ENOUGH = 65536;

export const rangeSmall: HostRule = {
  id: 'users/range-small',
  check: ({ host, profile }) => {
    if (!profile.rootless && !profile.usernsRemap) return [];
    return host.of('subid').flatMap(({ content, source }) => {
      const counts = new Map<string, number>();
      for (const { owner, count } of content.ranges) counts.set(owner, (counts.get(owner) ?? 0) + count);
      return content.ranges
        .filter(({ owner }) => (counts.get(owner) ?? 0) < ENOUGH)
        .map(({ owner, start, count, line }) => ({
          subject: owner,
          values: { owner, count },
          places: [source.at(line)],
          edits: [{ target: 'line', source, line, text: `${owner}:${start}:${ENOUGH}` } as const],
        }));
    });
  },
};
