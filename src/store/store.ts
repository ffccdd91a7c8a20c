/** The store as the bots and the terminal see it, whatever is behind it. */
import { MemorySeenStore, type SeenStore } from '../chat/seen.ts';
import { type Memory, NO_MEMORY } from '../core/memory.ts';

/** Where things are kept. */
export type StorePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'none' };

export interface Store {
  readonly memory: Memory;
  /** What was handled already: of all replicas where there are several. */
  readonly seen: SeenStore;
  /** Deletes what has been kept for long enough. Never throws. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is kept but what the process has in its own memory. */
export function createNoStore(): Store {
  return {
    memory: NO_MEMORY,
    seen: new MemorySeenStore(),
    sweep: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
