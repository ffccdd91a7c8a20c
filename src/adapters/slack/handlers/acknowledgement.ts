/** The acknowledgement of a slash command, which may carry the answer. It is sent once, whoever asks for it. */
import type { RespondArguments } from '@slack/bolt';
import type { Log } from '../../../chat/log.ts';
import type { SlackPayload } from '../render/payload.ts';

export type Ack = (response?: RespondArguments) => Promise<void>;

export class Acknowledgement {
  readonly #ack: Ack;
  readonly #log: Log;
  #isSent = false;

  constructor(ack: Ack, log: Log) {
    this.#ack = ack;
    this.#log = log;
  }

  /** Acknowledges, if that was not done: the answer comes later. Never throws. */
  async empty(): Promise<void> {
    await this.#send();
  }

  /** Acknowledges with the answer; false: it was lost with its connection, or refused. Never throws. */
  with(payload: SlackPayload): Promise<boolean> {
    return this.#send({ ...payload });
  }

  async #send(response?: RespondArguments): Promise<boolean> {
    if (this.#isSent) return false;
    this.#isSent = true;
    try {
      await this.#ack(response);
      return true;
    } catch {
      this.#log('slack: an acknowledgement was lost with its connection');
      return false;
    }
  }
}
