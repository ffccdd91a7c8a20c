/** The store as the bots and the terminal see it, whatever is behind it. */
import { MemorySeenStore, type SeenStore } from '../chat/seen.ts';
import type { CountTogether, Installations, KeptTexts } from '../chat/shared.ts';
import { type Memory, memoryDown, NO_MEMORY } from '../core/memory.ts';

/** Where things are kept. */
export type StorePlace =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'none' };

export interface Store {
  readonly memory: Memory;
  /** What was handled already: of all replicas where there are several. */
  readonly seen: SeenStore;
  /** The rates of all replicas where there are several. */
  readonly count: CountTogether;
  /** Command lines that do not fit into a button. */
  readonly lines: KeptTexts;
  /** Languages that a platform tells only when asked, by person. */
  readonly locales: KeptTexts;
  /** Workspaces that installed the app. */
  readonly installations: Installations;
  /** Deletes what has been kept for long enough. Never throws. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

const noInstallation = (): Promise<never> => Promise.reject(memoryDown());
/** Tokens that nobody keeps would be gone with the process. */
const NO_INSTALLATIONS: Installations = {
  keep: noInstallation,
  find: noInstallation,
  list: noInstallation,
  replace: noInstallation,
  remove: noInstallation,
};
const NO_TEXTS: KeptTexts = { keep: () => Promise.resolve(), find: () => Promise.resolve(undefined) };

/** Nothing is kept but what the process has in its own memory. */
export function createNoStore(): Store {
  return {
    memory: NO_MEMORY,
    seen: new MemorySeenStore(),
    count: () => Promise.resolve(null),
    lines: NO_TEXTS,
    locales: NO_TEXTS,
    installations: NO_INSTALLATIONS,
    sweep: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
