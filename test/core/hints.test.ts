/** Hints in prose are told in the words of a place, wherever in a reply they stand. */
import { expect, it } from 'vitest';
import { cardOf } from '../../src/core/card.ts';
import { COMMAND_LINE, sayFor, sayHint } from '../../src/core/hints.ts';
import { createReply, type Reply } from '../../src/core/reply.ts';

const text = `before ${sayHint('fs', 'ext4')} behind`;
const snippet = { caption: text, text: 'sync' };

const EVERYWHERE: Reply = createReply({
  title: text,
  verdict: text,
  locale: 'en',
  blocks: [
    { type: 'callout', tone: 'info', text },
    { type: 'heading', text },
    { type: 'steps', items: [{ text, details: [text], snippets: [snippet] }] },
    { type: 'checklist', items: [{ state: 'ok', text }] },
  ],
  card: {
    title: text,
    advice: text,
    facts: [{ label: 'a', text }],
    checks: [{ state: 'ok', text }],
    snippet,
    told: [text],
  },
  sections: [
    {
      id: 'a',
      title: text,
      blocks: [{ type: 'paragraph', text }],
      actions: [{ type: 'ask', command: 'a', label: text }],
    },
  ],
  actions: [{ type: 'ask', command: 'a', label: text }],
});

it('is told in every text of a reply', () => {
  expect(JSON.stringify(sayFor(EVERYWHERE, COMMAND_LINE))).not.toContain('{say:');
});

it('leaves what the card tells in its own way out of its notes', () => {
  expect(cardOf(sayFor(EVERYWHERE, COMMAND_LINE)).notes).toEqual([]);
});
