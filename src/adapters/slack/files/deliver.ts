/** Posts an answer as a message of the bot, with the whole report and the fix as files in its thread. */
import type { types } from '@slack/bolt';
import { foldReply } from '../../../chat/fold.ts';
import type { Log } from '../../../chat/log.ts';
import { renderMarkdown } from '../../../core/render/markdown.ts';
import { createReply, type Reply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';
import { patiently, type SlackApi, slackErrorOf } from '../connection/web-clients.ts';
import { renderSlack, type SlackRenderOptions } from '../render/render.ts';

/** A command of this length fits into one block. */
const MAX_SNIPPET = 2000;

/** Where an answer goes: a channel, a direct message (the id of a user), a thread. */
export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
}

/** Slack's errors for a place where the bot cannot write. */
const CLOSED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_thread_locked',
  'cannot_reply_to_message',
]);

/** Whether the bot could not write there, so that another place has to be found. */
export function isClosedPlace(error: unknown): boolean {
  return CLOSED.has(slackErrorOf(error) ?? '');
}

export class Messenger {
  readonly #api: Pick<SlackApi, 'web'>;
  readonly #log: Log;

  constructor(api: Pick<SlackApi, 'web'>, log: Log) {
    this.#api = api;
    this.#log = log;
  }

  /**
   * Posts one message. Where a workspace does not take the table block yet, its text form is sent instead.
   * @throws WebAPIPlatformError with what Slack said
   */
  async post(place: Place, reply: Reply, options: SlackRenderOptions = {}): Promise<{ channel: string; ts: string }> {
    const send = async (rendered: { text: string; blocks: types.KnownBlock[] }) => {
      const { channel, ts } = await patiently(() =>
        this.#api.web.chat.postMessage({
          channel: place.channel,
          ...(place.thread !== undefined && { thread_ts: place.thread }),
          text: rendered.text,
          blocks: rendered.blocks,
          unfurl_links: false,
          unfurl_media: false,
        }),
      );
      return { channel: channel ?? place.channel, ts: ts ?? '' };
    };
    const message = renderSlack(reply, options);
    try {
      return await send(message);
    } catch (error) {
      if (slackErrorOf(error) !== 'invalid_blocks' || !message.blocks.some((block) => block.type === 'table'))
        throw error;
      return send(renderSlack(reply, { ...options, hasNativeTables: false }));
    }
  }

  /**
   * Posts a review: folded, with the report and the fix in its thread.
   * @throws WebAPIPlatformError when the message itself was refused
   */
  async postReview(place: Place, reply: Reply): Promise<void> {
    if (reply.outcome !== 'ok' && reply.outcome !== 'errors-found') {
      await this.post(place, reply, { offersUpload: true });
      return;
    }
    const { channel, ts } = await this.post(
      place,
      foldReply(reply, { commandsAttached: wordsFor(reply.locale).slack.commandsAttached, maxSnippet: MAX_SNIPPET }),
      {
        isAttached: true,
      },
    );
    await this.#attach({ channel, thread: place.thread ?? ts }, reply);
  }

  async #attach(place: { channel: string; thread: string }, reply: Reply): Promise<void> {
    try {
      await patiently(() =>
        this.#api.web.files.uploadV2({
          channel_id: place.channel,
          thread_ts: place.thread,
          file_uploads: [
            { filename: 'report.md', content: renderMarkdown(reply) },
            ...reply.files.map(({ name, content }) => ({ filename: name, content })),
          ],
        }),
      );
    } catch (error) {
      const problem = slackErrorOf(error) ?? (error instanceof Error ? error.message : String(error));
      this.#log(`slack: the report could not be attached: ${problem}`);
      const words = wordsFor(reply.locale);
      const reason = problem === 'missing_scope' ? words.slack.missingScope('files:write') : problem;
      const { locale } = reply;
      await this.post(
        place,
        createReply({ title: words.chat.notAttached(reason), tone: 'warning', outcome: 'failed', locale }),
      );
    }
  }
}
