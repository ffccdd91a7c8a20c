/** A range of ids is smaller than what images use. */
import type { IdRange } from '../../kinds/subid/parse.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Rootless Docker asks for so many, and images have owners up to 65534. */
const ENOUGH = 65536;

/** Whether the range can grow without reaching into that of somebody else. */
function isFree({ owner, start }: IdRange, all: readonly IdRange[]): boolean {
  return !all.some((each) => each.owner !== owner && each.start < start + ENOUGH && start < each.start + each.count);
}

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
        const isMended = only && others.length === 0 && isFree(only, content.ranges);
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
