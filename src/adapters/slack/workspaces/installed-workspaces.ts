/** Workspaces that installed the app for themselves. Their tokens are kept sealed. */
import * as z from 'zod/mini';
import type { Log } from '../../../chat/log.ts';
import type { Seal } from '../../../chat/seal.ts';
import type { Installations } from '../../../chat/shared.ts';
import type { Works, Workspace, Workspaces } from './workspace.ts';

/** For so long one process may use the token of a workspace that another was told has gone. */
const TTL_MS = 60_000;
const MAX_WORKSPACES = 1000;

/** What is sealed. */
const Kept = z.strictObject({ botToken: z.string(), botId: z.string(), botUserId: z.string() });

interface Entry {
  readonly workspace: Workspace;
  readonly time: number;
}

/** The name under which a workspace is kept, and to which its seal is bound. */
const keyOf = (teamId: string): string => `slack ${teamId}`;

export class InstalledWorkspaces implements Workspaces {
  readonly #kept: Installations;
  readonly #seal: Seal;
  readonly #log: Log;
  readonly #known = new Map<string, Entry>();
  readonly #left = new Map<string, Works>();

  constructor(kept: Installations, seal: Seal, log: Log) {
    this.#kept = kept;
    this.#seal = seal;
    this.#log = log;
  }

  async find(teamId: string): Promise<Workspace | null> {
    const known = this.#known.get(teamId);
    if (known && Date.now() - known.time < TTL_MS) return known.workspace;
    try {
      const workspace = await this.#read(teamId);
      void this.#removeLeft();
      if (workspace === null) this.#known.delete(teamId);
      else this.#remember(workspace);
      return workspace;
    } catch (error) {
      // While the database is away, whoever was served goes on to be.
      if (known) return known.workspace;
      throw error;
    }
  }

  /** @throws UserError when it cannot be kept */
  async keep(workspace: Workspace): Promise<void> {
    const { teamId, botToken, botId, botUserId } = workspace;
    const key = keyOf(teamId);
    await this.#kept.keep(key, this.#seal.close(JSON.stringify({ botToken, botId, botUserId }), key));
    this.#remember(workspace);
  }

  async remove(teamId: string, works: Works): Promise<void> {
    this.#known.delete(teamId);
    this.#left.delete(teamId);
    try {
      await this.#removeVoid(teamId, works);
    } catch (error) {
      this.#left.set(teamId, works);
      throw error;
    }
  }

  /** Those that could not be removed when Slack said so. */
  async #removeLeft(): Promise<void> {
    for (const [teamId, works] of [...this.#left]) await this.remove(teamId, works).catch(() => undefined);
  }

  async #removeVoid(teamId: string, works: Works): Promise<void> {
    const id = keyOf(teamId);
    const sealed = await this.#kept.find(id);
    if (sealed === undefined) return;
    const workspace = this.#open(teamId, sealed);
    if (workspace === null || !(await works(workspace))) await this.#kept.remove({ id, sealed });
  }

  /** Seals with the first key what an older one sealed; after that no process needs the older one. */
  async renew(): Promise<void> {
    for (const before of await this.#kept.list()) {
      if (this.#seal.isCurrent(before.sealed)) continue;
      const text = this.#seal.open(before.sealed, before.id);
      if (text !== null) await this.#kept.replace(before, this.#seal.close(text, before.id));
      else this.#log(`slack: the token of ${before.id} opens with none of TOKEN_KEYS`, 'defect');
    }
  }

  async #read(teamId: string): Promise<Workspace | null> {
    const sealed = await this.#kept.find(keyOf(teamId));
    return sealed === undefined ? null : this.#open(teamId, sealed);
  }

  #open(teamId: string, sealed: string): Workspace | null {
    const key = keyOf(teamId);
    const text = this.#seal.open(sealed, key);
    if (text !== null) return { teamId, ...Kept.parse(JSON.parse(text)) };
    this.#log(`slack: the token of ${key} opens with none of TOKEN_KEYS`, 'defect');
    return null;
  }

  #remember(workspace: Workspace): void {
    this.#known.delete(workspace.teamId);
    this.#known.set(workspace.teamId, { workspace, time: Date.now() });
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > MAX_WORKSPACES && oldest !== undefined) this.#known.delete(oldest);
  }
}
