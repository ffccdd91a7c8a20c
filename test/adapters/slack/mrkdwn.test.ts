/** Text in the places of Slack that are no rich text, and what is said about links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, mrkdwnLink, proseToMrkdwn } from '../../../src/adapters/slack/render/markup.ts';
import { createPayload } from '../../../src/adapters/slack/render/payload.ts';
import { createReply } from '../../../src/core/reply.ts';

/** Begins a style where a word begins. */
const STYLE = /(?<![\p{L}\p{N}])[*_~`](?=[^\s\u2060])/u;

describe('plain text on Slack', () => {
  it('is shown as it was written: no mention, no link, no style', () => {
    expect(escapeMrkdwn('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
    expect(proseToMrkdwn('*bold* _it_ ~no~ a_b')).toBe('*\u2060bold* _\u2060it_ ~\u2060no~ a_b');
    expect(proseToMrkdwn('set `A_<b>` & go')).toBe('set `A_&lt;b&gt;` &amp; go');
    const hostile = fc
      .array(fc.constantFrom('*', '_', '~', '<', '>', '&', 'a', '内', ' ', '\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = proseToMrkdwn(text);
        expect(shown).not.toMatch(/[<>]/);
        expect(shown).not.toMatch(STYLE);
      }),
    );
  });

  it('is a link only for an address that Slack takes, under a title that cannot break out', () => {
    expect(mrkdwnLink('a|b <c> *d*', 'https://a.example/?x=1&y=2')).toBe(
      '<https://a.example/?x=1&amp;y=2|a¦b &lt;c&gt; *\u2060d*>',
    );
    for (const url of [undefined, 'javascript:1', 'https://a.example/ x', 'https://a.example/<x>', 'https://a|b'])
      expect(mrkdwnLink('title', url)).toBe('title');
    expect(mrkdwnLink('title', `https://a.example/${'x'.repeat(3000)}`)).toBe('title');
  });
});

it('a payload is for the asker until it is shared, and never shows previews of what it names', () => {
  const reply = createReply({ title: 'see https://evil.example', locale: 'en' });
  const own = createPayload(reply, { commandLine: 'help' });
  expect(own).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
  expect(createPayload(reply, { commandLine: 'help', sharedBy: 'U1' }).response_type).toBe('in_channel');
});
