/** Whatever a reply holds, nothing of it becomes a mention on Slack or Discord, or a link that is not one of ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPayload as createDiscordPayload } from '../../src/adapters/discord/render/payload.ts';
import { createPayload as createSlackPayload } from '../../src/adapters/slack/render/payload.ts';
import type { Reply } from '../../src/core/reply.ts';
import { textOf } from '../fakes/discord/message-parts.ts';
import { readMarkdown } from '../fakes/discord/read-markdown.ts';
import { anyReply } from '../support/any-reply.ts';

/** Where the replies of {@link anyReply} may link to. */
const OURS = 'https://example.org/';
/** The elements of rich text that reach people or places. */
const REACHING = new Set(['user', 'usergroup', 'broadcast', 'channel', 'team']);
/** What Discord would make of a text, as the parser names it. */
const MENTIONS = ['user', 'channel', 'role', 'everyone', 'here', 'emoji', 'timestamp', 'slashCommand'];

type Part = Readonly<Record<string, unknown>>;

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

/** Slack makes something of `<…>` only; of a link it is the address. */
function reachedBy(mrkdwn: string): string[] {
  return [...mrkdwn.matchAll(/<([^>|]*)/g)].flatMap(([, target = '']) => (target.startsWith(OURS) ? [] : [target]));
}

function reachedOnSlack(reply: Reply): unknown[] {
  const { text, blocks } = createSlackPayload(reply, { commandLine: 'help' });
  return partsOf(blocks)
    .flatMap(({ type, text: content, url }): unknown[] => {
      if (typeof type === 'string' && REACHING.has(type)) return [type];
      if (type === 'mrkdwn' && typeof content === 'string') return reachedBy(content);
      if (type === 'plain_text') return [];
      return typeof url === 'string' && !url.startsWith(OURS) ? [url] : [];
    })
    .concat(reachedBy(text));
}

describe('a reply with anything in it', () => {
  it('mentions nobody and links nowhere else on Slack', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(reachedOnSlack(reply)).toEqual([]);
      }),
    );
  });

  it('mentions nobody on Discord, and may notify nobody', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { body } = createDiscordPayload(reply, { commandLine: 'help' });
        expect(body.allowed_mentions).toEqual({ parse: [] });
        const { kinds, links } = readMarkdown(textOf(body));
        expect(MENTIONS.filter((kind) => kinds.has(kind))).toEqual([]);
        expect(links.filter((link) => !link.startsWith(OURS))).toEqual([]);
      }),
    );
  });

  it('is known by its marks: the readers of this test find them', () => {
    expect(reachedBy('a <!channel> <@U1> <https://evil.example|x> &lt;!here&gt;')).toHaveLength(3);
    const { kinds } = readMarkdown('<@80351110224678912> @everyone');
    expect(MENTIONS.filter((kind) => kinds.has(kind))).not.toEqual([]);
  });
});
