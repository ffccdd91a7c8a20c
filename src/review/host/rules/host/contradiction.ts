/** Two files, or two lines, say different things about one host. */
import type { Told } from '../../evidence.ts';
import type { HostRule } from '../../rule.ts';

function shown({ value }: Told): string {
  return String(value);
}

export const contradiction: HostRule = {
  id: 'host/contradiction',
  check: ({ host }) =>
    host.contradictions.map(({ key, counts, other }) => ({
      subject: key,
      ...(counts.standing === 'runs' && other.standing === 'configured' && { variant: 'not-in-force' }),
      values: { key: { hostKey: key }, counts: shown(counts), other: shown(other) },
      places: [counts.place, other.place],
    })),
};
