/**
 * What a button or a menu carries: what to do and the command line to do it with. A line that does not fit into the 100
 * characters of a custom id is kept under a short key.
 */
import { createHash } from 'node:crypto';
import type { KeptTexts } from '../../chat/shared.ts';
import { DISCORD_LIMITS } from './render/limits.ts';

/** Keeps lines that are too long for a custom id. The key follows from the line, so it is the same on every replica. */
export interface CustomIdStore {
  /** Keeps a line and returns its key, at most 22 characters of `A–Z a–z 0–9 _ -`. */
  keep(line: string): string;
  /** The line, or undefined when it was forgotten. */
  find(key: string): string | undefined;
  /** Resolves when others can find what was kept: before the message with the buttons is sent. Never throws. */
  saved(): Promise<void>;
  /** Looks for the lines behind custom ids that another process may have kept, so that they are found. Never throws. */
  load(ids: readonly string[]): Promise<void>;
}

/**
 * What pressing means: ask the line, show another page of its answer, share a page, open the upload form, send the form of
 * a host or of a report, show the message itself to everybody, or say that the answer to the line was right or wrong.
 */
export type Wish =
  | { readonly kind: 'ask' | 'upload' | 'host' | 'report' | 'publish' | 'good' | 'wrong'; readonly line: string }
  | { readonly kind: 'page' | 'share'; readonly page: number; readonly line: string };

const PLAIN = ['ask', 'upload', 'host', 'report', 'publish', 'good', 'wrong'] as const;

const TTL_MS = 24 * 60 * 60_000;
const MAX_LINES = 10_000;
/** The key in a custom id that has one. */
const KEY = /^[^=#]*#(.+)$/s;

/** In memory, and where other processes find them: at most 10,000 lines of at most 2000 characters, each for a day after it was last rendered. */
export class MemoryIdStore implements CustomIdStore {
  readonly #lines = new Map<string, { readonly line: string; readonly until: number }>();
  readonly #now: () => number;
  readonly #texts: KeptTexts | undefined;
  #unsaved = new Map<string, string>();

  /** @param texts where they are kept besides, for other processes and for after a restart */
  constructor(texts?: KeptTexts, now: () => number = Date.now) {
    this.#texts = texts;
    this.#now = now;
  }

  keep(line: string): string {
    const key = createHash('sha256').update(line).digest('base64url').slice(0, 22);
    if (this.#texts) this.#unsaved.set(key, line);
    this.#lines.delete(key);
    this.#lines.set(key, { line, until: this.#now() + TTL_MS });
    const oldest = this.#lines.keys().next().value;
    if (this.#lines.size > MAX_LINES && oldest !== undefined) this.#lines.delete(oldest);
    return key;
  }

  find(key: string): string | undefined {
    const kept = this.#lines.get(key);
    if (kept === undefined || kept.until >= this.#now()) return kept?.line;
    this.#lines.delete(key);
    return undefined;
  }

  async saved(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const unsaved = this.#unsaved;
    this.#unsaved = new Map();
    await this.#texts?.keep(unsaved);
  }

  async load(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const key = KEY.exec(id)?.[1];
      if (key === undefined || this.find(key) !== undefined) continue;
      const line = await this.#texts?.find(key);
      if (line !== undefined) this.#lines.set(key, { line, until: this.#now() + TTL_MS });
    }
  }
}

function nameOf(wish: Wish): string {
  return 'page' in wish ? `${wish.kind}:${wish.page}` : wish.kind;
}

/** The custom id of a wish: `page:2=backend btrfs`, or `page:2#KEY`. Never over 100 characters. */
export function createCustomId(wish: Wish, store: CustomIdStore): string {
  const id = `${nameOf(wish)}=${wish.line}`;
  return id.length <= DISCORD_LIMITS.customId ? id : `${nameOf(wish)}#${store.keep(wish.line)}`;
}

/** The wish behind a custom id; `forgotten` when its line is no longer kept, null when it is none of ours. */
export function readCustomId(id: string, store: CustomIdStore): Wish | 'forgotten' | null {
  const match = /^(?:(ask|upload|host|report|publish|good|wrong)|(page|share):(\d{1,3}))([=#])(.*)$/s.exec(id);
  if (!match) return null;
  const [, plain, paged, number, mark, rest = ''] = match;
  const line = mark === '=' ? rest : store.find(rest);
  if (line === undefined) return 'forgotten';
  const kind = PLAIN.find((each) => each === plain);
  if (kind !== undefined) return { kind, line };
  return { kind: paged === 'page' ? 'page' : 'share', page: Number(number), line };
}
