/** The acknowledgement of a slash command, which may carry the answer. It is sent once, whoever asks for it. */
import type { RespondArguments } from '@slack/bolt';
import type { Log } from '../../../chat/log.ts';
import type { SlackPayload } from '../render/payload.ts';

type Ack = (response?: RespondArguments) => Promise<void>;

export class Acknowledgement {
  readonly #ack: Ack;
  readonly #takesAnswer: boolean;
  readonly #log: Log;
  #isSent = false;

  /** @param takesAnswer whether Slack takes an answer with it */
  constructor(ack: Ack, takesAnswer: boolean, log: Log) {
    this.#ack = ack;
    this.#takesAnswer = takesAnswer;
    this.#log = log;
  }

  /** Acknowledges, if that was not done: the answer comes later. Never throws. */
  async empty(): Promise<void> {
    await this.#send();
  }

  /** Acknowledges with the answer; false: it was lost with its connection, or cannot be taken. Never throws. */
  with(payload: SlackPayload): Promise<boolean> {
    return this.#takesAnswer ? this.#send(payload) : Promise.resolve(false);
  }

  async #send(response?: RespondArguments): Promise<boolean> {
    if (this.#isSent) return false;
    this.#isSent = true;
    try {
      await this.#ack(response);
      return true;
    } catch {
      this.#log('slack: an acknowledgement was lost with its connection', 'late-acknowledgement');
      return false;
    }
  }
}
