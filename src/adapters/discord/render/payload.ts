/** What is sent to Discord for an answer to one person, and the same as text for `--format discord`. */
import { toVisibleJson } from '../../../core/render/json.ts';
import type { Reply } from '../../../core/reply.ts';
import { EPHEMERAL } from './components.ts';
import { type DiscordRendering, type DiscordRenderOptions, renderDiscord } from './render.ts';

/** A reply that only the asker sees; shared, everybody in the channel. For a first response or a follow-up, not an edit. */
export function createPayload(reply: Reply, options: DiscordRenderOptions): DiscordRendering {
  const rendering = renderDiscord(reply, options);
  if (options.sharedBy !== undefined) return rendering;
  const { body } = rendering;
  return { ...rendering, body: { ...body, flags: body.flags | EPHEMERAL } };
}

/** The payload as indented JSON; ends with a line break. */
export function renderPayload(reply: Reply, commandLine: string): string {
  return toVisibleJson(createPayload(reply, { commandLine }).body);
}
