/**
 * What the heap of this thread holds that somebody needs: what was left when V8 last looked at all of it. Between two looks
 * it holds garbage as well, often as much again, so neither the heap nor the memory of the process tells whether something
 * is kept for good: this does.
 */
import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics } from 'node:v8';

/** Spaces of what was made a moment ago, most of which goes before the next look. */
const YOUNG = /^new_/;

function usedByOld(): number {
  return getHeapSpaceStatistics().reduce(
    (sum, { space_name: name, space_used_size: used }) => (YOUNG.test(name) ? sum : sum + used),
    0,
  );
}

function isWhole(entry: PerformanceEntry): boolean {
  const detail: unknown = 'detail' in entry ? entry.detail : null;
  const isKnown = typeof detail === 'object' && detail !== null && 'kind' in detail;
  return isKnown && detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}

export class LiveHeap {
  #bytes = usedByOld();

  constructor() {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(isWhole)) this.#bytes = usedByOld();
    });
    observer.observe({ entryTypes: ['gc'] });
  }

  /** As of the last look; before the first one, as of the start. */
  get bytes(): number {
    return this.#bytes;
  }
}
