/**
 * The `state` that goes to Slack with whoever installs the app, and comes back with them: signed, so that any replica takes
 * it and nothing is kept for those who never come back; used once; for ten minutes. The library binds it to the browser.
 * https://datatracker.ietf.org/doc/html/rfc9700#section-4.7
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { InstallURLOptions, StateStore } from '@slack/bolt';
import type { SeenStore } from '../../../chat/seen.ts';
import { InstallRefusal } from './install-refusal.ts';

/** As long as the code lives that comes with it. A state that was used is remembered for longer. */
export const STATE_SECONDS = 600;
const RANDOM_BYTES = 18;

export class InstallState implements StateStore {
  readonly #key: Buffer;
  readonly #seen: SeenStore;
  readonly #options: InstallURLOptions;

  /** @param clientSecret whoever has it needs no state */
  constructor(clientSecret: string, options: InstallURLOptions, seen: SeenStore) {
    this.#key = createHmac('sha256', clientSecret).update('state').digest();
    this.#options = options;
    this.#seen = seen;
  }

  generateStateParam(_options: InstallURLOptions, now: Date): Promise<string> {
    const text = `${now.getTime()}.${randomBytes(RANDOM_BYTES).toString('base64url')}`;
    return Promise.resolve(`${text}.${this.#sign(text).toString('base64url')}`);
  }

  /** @throws InstallRefusal for a state that is none of ours, too old, or was used before */
  async verifyStateParam(now: Date, state: string): Promise<InstallURLOptions> {
    const [time = '', random = '', signature = ''] = state.split('.');
    const [given, right] = [Buffer.from(signature, 'base64url'), this.#sign(`${time}.${random}`)];
    const isOurs = given.length === right.length && timingSafeEqual(given, right);
    const isFresh = now.getTime() - Number(time) <= STATE_SECONDS * 1000;
    if (!isOurs || !isFresh || !(await this.#seen.claim(`state:${random}`))) throw new InstallRefusal('again');
    return this.#options;
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
