/** The store as tests open it: a busy machine is no reason to fail. A test of an outage opens its own, with less patience. */
import { openStore, type StoreOptions } from '../../src/store/open-store.ts';
import type { Store, StorePlace } from '../../src/store/store.ts';

/** For how long one query may wait. */
export const PATIENCE_MS = 30_000;

/** Opens a store that waits for its database for as long as it takes. */
export function openPatientStore(
  place: StorePlace,
  options: Omit<Partial<StoreOptions>, 'patienceMs'> = {},
): Promise<Store> {
  return openStore(place, { log: () => undefined, ...options, patienceMs: PATIENCE_MS });
}
