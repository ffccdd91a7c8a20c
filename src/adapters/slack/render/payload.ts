/** What is sent to Slack for an answer to one person, and the same as text for `--format slack`. */
import { toVisibleJson } from '../../../core/render/json.ts';
import type { Reply } from '../../../core/reply.ts';
import { renderSlack, type SlackMessage, type SlackRenderOptions } from './render.ts';

/** The body of an acknowledgement or of a request to a response_url. */
export interface SlackPayload extends SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** A rendered reply for the asker alone; shared, for everybody in the channel. */
export function toPayload({ text, blocks }: SlackMessage, { sharedBy }: SlackRenderOptions): SlackPayload {
  return {
    response_type: sharedBy === undefined ? 'ephemeral' : 'in_channel',
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** A reply that only the asker sees; shared, everybody in the channel. */
export function createPayload(reply: Reply, options: SlackRenderOptions): SlackPayload {
  return toPayload(renderSlack(reply, options), options);
}

/** The payload as indented JSON, as Slack's Block Kit Builder takes it; ends with a line break. */
export function renderPayload(reply: Reply, commandLine: string): string {
  return toVisibleJson(createPayload(reply, { commandLine }));
}
