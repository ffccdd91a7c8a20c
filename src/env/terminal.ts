/** The environment of the terminal. */

import type { Source } from '../chat/env/source.ts';
import type { StorePlace } from '../store/store.ts';
import { readStoreFile } from './store.ts';

/** What the terminal takes from it. */
export interface Env {
  readonly noColor: boolean;
  readonly forceColor: boolean;
  readonly columns: number | null;
  /** The language tag of the environment, `zh_CN.UTF-8`. */
  readonly language: string | undefined;
  /** Undefined: the default file; empty: no history. */
  readonly historyFile: string | undefined;
  /** Where the terminal keeps what it remembers. */
  readonly store: StorePlace;
}

/** Reads the variables; unusable values count as not set. */
export function readEnv(source: Source = process.env): Env {
  const columns = Number(source.COLUMNS);
  return {
    noColor: Boolean(source.NO_COLOR),
    forceColor: source.FORCE_COLOR !== undefined && source.FORCE_COLOR !== '' && source.FORCE_COLOR !== '0',
    columns: Number.isInteger(columns) && columns > 0 ? columns : null,
    language: source.LC_ALL || source.LC_MESSAGES || source.LANG,
    historyFile: source.DOCKER_GENTOO_HISTORY,
    store: readStoreFile(source),
  };
}
