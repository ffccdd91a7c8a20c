import { expect, it } from 'vitest';
import { renderSlack } from '../../src/adapters/slack/render/render.ts';
import { slackWords } from '../../src/adapters/slack/words/index.ts';
import { foldReply } from '../../src/chat/fold.ts';
import { type Block, createReply } from '../../src/core/reply.ts';
import { en } from '../../src/core/words/en/index.ts';
import { textOf } from '../fakes/slack/person.ts';
import { ask, fixture } from '../support/ask.ts';

function read(blocks: readonly Block[]): string {
  return textOf(
    renderSlack(
      foldReply(createReply({ title: 'x', blocks, locale: 'en' }), {
        commandsAttached: slackWords(en).commandsAttached,
        maxSnippet: 2000,
      }),
      {
        attached: 'report',
      },
    ).blocks,
  );
}

it('shows a command whole or not at all: half of one would be run', () => {
  const long = `scripts/config ${'-e OPTION '.repeat(300)}`;
  const text = read([{ type: 'steps', items: [{ text: 'Set it', snippets: [{ text: long }, { text: 'reboot' }] }] }]);
  expect(text).not.toContain('scripts/config');
  expect(text).toContain('reboot');
  expect(text).toContain('attached in the thread');
});

it('says how many entries it leaves to the report', () => {
  const items = Array.from({ length: 9 }, (_, index) => `entry ${index}`);
  const text = read([
    { type: 'bullets', items },
    { type: 'steps', items: items.map((item) => ({ text: item })) },
  ]);
  expect(text.match(/and 4 more/g)).toHaveLength(2);
  expect(text).not.toContain('entry 5');
});

it('brings the review of a bad configuration onto one page', async () => {
  const reply = await ask('analyze x', [fixture('kernel-config/linux-6.12-x86-tinyconfig.config')]);
  const { pages, blocks } = renderSlack(
    foldReply(reply, { commandsAttached: slackWords(en).commandsAttached, maxSnippet: 2000 }),
    { attached: 'report' },
  );
  expect(pages).toBe(1);
  expect(textOf(blocks)).toContain('The whole report is attached');
});
