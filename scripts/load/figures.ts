/** What is made of many measurements. */

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export interface Sample {
  /** Milliseconds, of any clock. */
  readonly at: number;
  readonly value: number;
}

/** The least of each stretch of so many milliseconds: what is held when no burst of work is under way. */
export function floors(samples: readonly Sample[], stretchMs: number): Sample[] {
  const start = samples[0]?.at ?? 0;
  const stretches = Map.groupBy(samples, ({ at }) => Math.floor((at - start) / stretchMs));
  return [...stretches.values()].map((stretch) =>
    stretch.reduce((least, each) => (each.value < least.value ? each : least)),
  );
}

/**
 * How much the value grows in a minute: the median of the slopes between any two samples (Theil and Sen), which some that
 * are far off do not bend; 0 of fewer than two samples.
 */
export function slopePerMinute(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((one, index) =>
    samples.slice(index + 1).map((other) => (other.value - one.value) / (other.at - one.at)),
  );
  return slopes.length === 0 ? 0 : quantile(slopes, 0.5) * 60_000;
}
