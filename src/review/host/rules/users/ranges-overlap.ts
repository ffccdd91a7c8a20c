/** Two people may use the same ids in their user namespaces: one could reach the other's files. */
import type { IdRange } from '../../kinds/subid/parse.ts';
import type { HostRule } from '../../rule.ts';

/** Whether two owners are two people for sure: a name and a number may be one. */
function areOthers(one: string, other: string): boolean {
  const isNumber = (owner: string): boolean => /^\d+$/.test(owner);
  return one !== other && isNumber(one) === isNumber(other);
}

/** The first pair of two owners whose ranges meet. */
function overlapIn(ranges: readonly IdRange[]): [IdRange, IdRange] | null {
  const sorted = [...ranges].filter(({ count }) => count > 0).sort((a, b) => a.start - b.start);
  let widest: IdRange | null = null;
  for (const each of sorted) {
    if (widest && areOthers(widest.owner, each.owner) && each.start < widest.start + widest.count)
      return [widest, each];
    if (!widest || each.start + each.count > widest.start + widest.count) widest = each;
  }
  return null;
}

export const rangesOverlap: HostRule = {
  id: 'users/ranges-overlap',
  check: ({ host }) =>
    host.of('subid').flatMap(({ content, source }) => {
      const overlap = overlapIn(content.ranges);
      if (!overlap) return [];
      const [first, second] = overlap;
      return [
        {
          subject: second.owner,
          values: { first: first.owner, second: second.owner },
          places: [source.at(second.line), source.at(first.line)],
        },
      ];
    }),
};
