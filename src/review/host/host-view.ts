/** The host as the review document shows it: each value with where it was said. */
import type { HostKey, HostValues, Place, Standing } from './evidence.ts';
import type { Host } from './host.ts';

export interface HostView {
  readonly values: readonly {
    readonly key: HostKey;
    readonly value: HostValues[HostKey];
    readonly standing: Standing;
    /** Everywhere it was said, what counts first; also where another value was said. */
    readonly places: readonly Place[];
  }[];
}

/** Places beyond say nothing new. */
const MOST_PLACES = 5;

export function viewHost(host: Host): HostView {
  return {
    values: host.keys.flatMap((key) => {
      const told = host.told(key);
      const [first] = told;
      if (!first) return [];
      const { value, standing } = first;
      return [{ key, value, standing, places: told.slice(0, MOST_PLACES).map(({ place }) => place) }];
    }),
  };
}
