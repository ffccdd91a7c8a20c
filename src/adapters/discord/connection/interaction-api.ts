/** The calls that answer an interaction. They need no bot token: each interaction brings its own, for 15 minutes. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Log } from '../../../chat/log.ts';
import type { DiscordFile, DiscordMessage } from '../render/render.ts';
import { refusalOf } from './api-error.ts';

/** What every interaction says of itself. */
export interface InteractionKey {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
}

/** A message and what is attached to it. */
export interface Sendable {
  readonly body: DiscordMessage;
  readonly files: readonly DiscordFile[];
}

/**
 * Answers that Discord does not take and that no retry mends: it came too late, or it was taken before (the library
 * repeats a callback whose answer was lost).
 */
const HARMLESS = new Set<string | number>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);
const MAX_EDIT_TRIES = 4;
const JSON_TYPE = { 'content-type': 'application/json' };

/** A connection that ended under a request; the library repeats only what ended with ECONNRESET. */
function isNetworkError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(UND_ERR_SOCKET|ECONN|EPIPE)/.test(String(error.code));
}

export class InteractionApi {
  readonly #rest: Pick<REST, 'post' | 'patch'>;
  readonly #log: Log;
  readonly #refused = new Map<string | number, number>();

  constructor(rest: Pick<REST, 'post' | 'patch'>, log: Log) {
    this.#rest = rest;
    this.#log = log;
  }

  /**
   * Sends the first response.
   * @param json the bytes of an APIInteractionResponse
   * @returns false when it came too late, so that nothing more can be said
   * @throws DiscordAPIError for anything but a late or repeated answer
   */
  async callback({ id, token }: InteractionKey, json: Buffer): Promise<boolean> {
    const options = { body: json, passThroughBody: true, headers: JSON_TYPE, auth: false };
    const post = (): Promise<unknown> => this.#rest.post(Routes.interactionCallback(id, token), options);
    try {
      await post().catch((error: unknown) => {
        if (!isNetworkError(error)) throw error;
        return post();
      });
      return true;
    } catch (error) {
      const code = refusalOf(error)?.code;
      if (code === undefined || !HARMLESS.has(code)) throw error;
      this.#count(code);
      return code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    }
  }

  /**
   * Replaces the first response. Over HTTP it may still be on its way to Discord, which then knows no message yet.
   * @throws DiscordAPIError with what Discord said
   */
  async edit({ application_id: application, token }: InteractionKey, { body, files }: Sendable): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#rest.patch(Routes.webhookMessage(application, token), { body, files: toRaw(files), auth: false });
        return;
      } catch (error) {
        const code = refusalOf(error)?.code;
        const isEarly = code === RESTJSONErrorCodes.UnknownWebhook || code === RESTJSONErrorCodes.UnknownMessage;
        // Filled in twice with the same it is one message, so what may have been lost is sent again.
        if (!(isEarly || isNetworkError(error)) || attempt >= MAX_EDIT_TRIES) throw error;
        await sleep(100 * 2 ** attempt);
      }
    }
  }

  #count(code: string | number): void {
    const count = (this.#refused.get(code) ?? 0) + 1;
    this.#refused.set(code, count);
    const isLate = code === RESTJSONErrorCodes.UnknownInteraction;
    const why = isLate ? 'came too late' : 'was taken before';
    this.#log(`discord: an answer ${why} (${code}, ${count} so far)`, isLate ? 'late-acknowledgement' : 'note');
  }
}

function toRaw(files: readonly DiscordFile[]): { name: string; data: string; contentType: string }[] {
  return files.map(({ name, content }) => ({ name, data: content, contentType: 'text/plain; charset=utf-8' }));
}
