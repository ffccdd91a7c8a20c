/** A range of ids is smaller than what images use. */
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Rootless Docker asks for so many, and images have owners up to 65534. */
const ENOUGH = 65536;

export const rangeSmall: HostRule = {
  id: 'users/range-small',
  check: ({ host, profile }) => {
    const isUsed = profile.rootless || profile.usernsRemap;
    return host.of('subid').flatMap(({ content, source }) => {
      const byOwner = Map.groupBy(content.ranges, ({ owner }) => owner);
      return [...byOwner].flatMap(([owner, ranges]): RuleFinding[] => {
        const count = ranges.reduce((sum, range) => sum + range.count, 0);
        if (count >= ENOUGH) return [];
        const lines = ranges.map(({ line }) => line);
        const [only, ...others] = ranges;
        // Several could only grow into each other.
        const isMended = only && others.length === 0;
        return [
          {
            subject: owner,
            ...(!isUsed && { variant: 'unused' }),
            values: { owner, count },
            places: source.atEach(lines),
            ...(isMended && {
              edits: [{ target: 'line', source, line: only.line, text: `${owner}:${only.start}:${ENOUGH}` }],
            }),
          },
        ];
      });
    });
  },
};
