/** Opens the store where it is configured to be; where nothing can be kept, everything else works all the same. */
import { randomUUID } from 'node:crypto';
import { MemorySeenStore, type SeenStore } from '../chat/seen.ts';
import type { Installations, KeptTexts } from '../chat/shared.ts';
import { reasonForLog } from '../core/errors-in-log.ts';
import { Connection, type Database, type QueryLog } from './connection.ts';
import { sweep } from './forget.ts';
import { Guard } from './guard.ts';
import {
  deleteInstallation,
  findInstallation,
  keepInstallation,
  listInstallations,
  replaceInstallation,
} from './installations.ts';
import { claim, count, findLine, findLocale, keepLines, keepLocales, listClaimed, unclaim } from './short-lived.ts';
import { createNoStore, type Store, type StorePlace } from './store.ts';
import { createMemory, createUse, type Use } from './stored-memory.ts';

export interface StoreOptions {
  readonly log: (line: string) => void;
  /** For how long one query may wait, in milliseconds; after a few that took longer the database is taken to be down. */
  readonly patienceMs?: number;
  /** Is told of each query. */
  readonly onQuery?: QueryLog;
}

/** An answer waits for two or three queries one after the other, and is to say within two seconds that they failed. */
const PATIENCE_MS = 500;
/** Beside a query, its way through the pool: the client's own limit says more about what went wrong than ours. */
const MORE_MS = 100;

/** As long as an interaction of Discord lives, and longer than Slack's last retry. */
const CLAIM_MS = 15 * 60_000;
/** A button of yesterday still works. */
const LINE_MS = 24 * 60 * 60_000;
/** Whoever switches the language of their platform gets answers in it after that time. */
const LOCALE_MS = 10 * 60_000;

/**
 * Replicas that see each other's claims; while the database is away each at least sees its own. A slow database is asked
 * twice: what the first answer would have said, that did not come in time, the second one says.
 */
function createSharedSeen(use: Use): SeenStore {
  const own = new MemorySeenStore();
  const owner = randomUUID();
  const ask = (key: string): Promise<boolean> => use((db) => claim(db, key, CLAIM_MS, owner));
  return {
    async claim(key) {
      if (!(await own.claim(key))) return false;
      return ask(key)
        .catch(() => ask(key))
        .catch(() => true);
    },
    async forget(key) {
      await own.forget(key);
      await use((db) => unclaim(db, key)).catch(() => undefined);
    },
    finish: () => Promise.resolve(),
  };
}

/** So many claims of the process before are looked up: more than a process remembers of its own. */
const MAX_BEFORE = 50_000;

/**
 * One process needs nobody else's claims. What it had begun when it was killed may come again, where the platform never had
 * the acknowledgement, and is done by the next one; what it had done is not done twice. So the next one reads what was done
 * before it, once, and knows it for as long as something of before may come.
 */
function createOwnSeen(use: Use): SeenStore {
  const own = new MemorySeenStore();
  const owner = randomUUID();
  const start = performance.now();
  let before: Promise<ReadonlySet<string> | null> | null = null;
  async function doneBefore(): Promise<ReadonlySet<string> | null> {
    if (performance.now() - start >= CLAIM_MS) return null;
    return use(async (db) => new Set(await listClaimed(db, MAX_BEFORE))).catch(() => null);
  }
  async function wasDone(key: string): Promise<boolean> {
    before ??= doneBefore();
    const done = await before;
    // A database that did not answer is asked again.
    if (done === null || performance.now() - start >= CLAIM_MS) before = null;
    return done?.has(key) === true;
  }
  return {
    claim: async (key) => (await own.claim(key)) && !(await wasDone(key)),
    forget: (key) => own.forget(key),
    async finish(key) {
      await use((db) => claim(db, key, CLAIM_MS, owner)).catch(() => undefined);
    },
  };
}

type Keep = (db: Database, texts: ReadonlyMap<string, string>, ms: number) => Promise<void>;
type Find = (db: Database, key: string) => Promise<string | undefined>;

function createTexts(use: Use, keep: Keep, find: Find, ms: number): KeptTexts {
  return {
    async keep(texts) {
      if (texts.size > 0) await use((db) => keep(db, texts, ms)).catch(() => undefined);
    },
    find: (key) => use((db) => find(db, key)).catch(() => undefined),
  };
}

function createInstallations(use: Use): Installations {
  return {
    keep: (id, sealed) => use((db) => keepInstallation(db, id, sealed)),
    find: (id) => use((db) => findInstallation(db, id)),
    list: () => use(listInstallations),
    replace: (before, sealed) => use((db) => replaceInstallation(db, before, sealed)),
    remove: (before) => use((db) => deleteInstallation(db, before)),
  };
}

function createStore(connection: Connection, isShared: boolean, patienceMs: number, log: StoreOptions['log']): Store {
  const guard = new Guard({
    patienceMs: patienceMs + MORE_MS,
    onChange: (reason) =>
      log(
        reason === null
          ? 'store: it answers again'
          : `store: it does not answer (${reasonForLog(reason)}); what needs no memory is answered meanwhile`,
      ),
  });
  const use = createUse(connection, guard);
  return {
    memory: createMemory(connection, use),
    seen: isShared ? createSharedSeen(use) : createOwnSeen(use),
    count: isShared
      ? (keys, stretchMs) => use((db) => count(db, keys, stretchMs)).catch(() => null)
      : () => Promise.resolve(null),
    lines: createTexts(use, keepLines, findLine, LINE_MS),
    locales: createTexts(use, keepLocales, findLocale, LOCALE_MS),
    installations: createInstallations(use),
    sweep: () => use((db) => sweep(db)).catch(() => undefined),
    close: () => connection.close(),
  };
}

/**
 * Opens the store. A file that cannot be written is told once, and done without; a server that is away is waited for while
 * everything else works. Never throws.
 */
export async function openStore(
  place: StorePlace,
  { log, onQuery, patienceMs = PATIENCE_MS }: StoreOptions,
): Promise<Store> {
  if (place.kind === 'none') return createNoStore();
  if (place.kind === 'postgres') {
    const { createPostgres } = await import('./postgres/database.ts');
    return createStore(new Connection(createPostgres(place.url), patienceMs, onQuery), true, patienceMs, log);
  }
  const { createSqlite } = await import('./sqlite/database.ts');
  const connection = new Connection(createSqlite(place.file), patienceMs, onQuery);
  try {
    await connection.open();
    return createStore(connection, false, patienceMs, log);
  } catch (error) {
    log(
      `store: nothing can be kept in ${place.file} (${reasonForLog(error)}); all else works. docs/store.md says more`,
    );
    return createNoStore();
  }
}
