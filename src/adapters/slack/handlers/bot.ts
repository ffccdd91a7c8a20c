/** What every handler works with. */
import type { AnswerCache } from '../../../chat/answer-cache.ts';
import type { Log } from '../../../chat/log.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import type { FetchFile, Session } from '../../../chat/session.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { SlackApi } from '../connection/web-clients.ts';
import type { Messenger } from '../files/deliver.ts';
import type { SlackFile } from '../files/slack-file.ts';
import type { Locales } from '../locales.ts';
import type { SlackPayload } from '../render/payload.ts';

/**
 * Acknowledges where the answer comes later anyway: an acknowledgement that is lost with a dying connection must not
 * lose the answer too.
 */
export async function ackOnly(ack: () => Promise<void>, bot: Pick<Bot, 'log'>): Promise<void> {
  await ack().catch(() => bot.log('slack: an acknowledgement was lost with its connection'));
}

export interface Bot {
  readonly api: SlackApi;
  readonly session: Session;
  readonly dispatcher: Dispatcher;
  readonly locales: Locales;
  readonly answers: AnswerCache<SlackPayload>;
  readonly fetchFile: FetchFile<SlackFile>;
  readonly messenger: Messenger;
  readonly tasks: Tasks;
  readonly seen: SeenStore;
  readonly log: Log;
}
