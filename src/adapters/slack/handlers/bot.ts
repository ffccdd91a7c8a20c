/** What every handler works with. */
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { AnswerCache } from '../answer-cache.ts';
import type { Log } from '../config.ts';
import type { SeenStore } from '../connection/seen.ts';
import type { Tasks } from '../connection/tasks.ts';
import type { SlackApi } from '../connection/web-clients.ts';
import type { Messenger } from '../files/deliver.ts';
import type { FileReviewer } from '../files/review.ts';
import type { Locales } from '../locales.ts';

/**
 * Acknowledges where the answer comes later anyway: an acknowledgement that is lost with a dying connection must not
 * lose the answer too.
 */
export async function ackOnly(ack: () => Promise<void>, bot: Pick<Bot, 'log'>): Promise<void> {
  await ack().catch(() => bot.log('slack: an acknowledgement was lost with its connection'));
}

export interface Bot {
  readonly api: SlackApi;
  readonly dispatcher: Dispatcher;
  readonly locales: Locales;
  readonly answers: AnswerCache;
  readonly reviewer: FileReviewer;
  readonly messenger: Messenger;
  readonly tasks: Tasks;
  readonly seen: SeenStore;
  readonly log: Log;
}
