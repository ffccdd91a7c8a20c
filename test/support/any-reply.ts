/** Replies that no command would give: every block with every kind of text, for renderers that must take them all. */
import fc from 'fast-check';
import { type Block, createReply, type Reply } from '../../src/core/reply.ts';

/** Text of every length, with what platforms give a meaning to. */
const anyProse = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', '`', '``', 'x'.repeat(9000), '😀'.repeat(4000), '`a` '.repeat(2000), '_'.repeat(3000)),
  fc.constantFrom('<!channel> & <@U1>', '<@80351110224678912> @everyone', '```\n# no\n```', '\n\n\n- a\n\n'),
);

const anyList = fc.array(anyProse, { maxLength: 12 });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyProse.map((text): Block => ({ type: 'paragraph', text })),
  anyProse.map((text): Block => ({ type: 'heading', text })),
  anyProse.map((text): Block => ({ type: 'code', text })),
  anyProse.map((text): Block => ({ type: 'callout', tone: 'warning', text })),
  anyList.map((items): Block => ({ type: 'bullets', items })),
  anyList.map((items): Block => ({ type: 'checklist', items: items.map((text) => ({ state: 'missing', text })) })),
  anyList.map((items): Block => ({ type: 'fields', fields: items.map((text) => ({ label: text, value: text })) })),
  anyList.map(
    (items): Block => ({
      type: 'steps',
      items: items.map((text) => ({ text, details: [text], snippets: [{ caption: text, text }] })),
    }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 25 }), anyList).map(
    ([columns, cells]): Block => ({
      type: 'table',
      header: Array(columns).fill('name'),
      rows: cells.map((cell) => Array(columns).fill(cell)),
    }),
  ),
);

/** A reply in which every part may be anything. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .tuple(anyProse, anyProse, fc.array(anyBlock, { maxLength: 5 }), anyProse, fc.integer({ min: 0, max: 30 }))
  .map(([title, verdict, blocks, command, offers]) =>
    createReply({
      title,
      verdict,
      blocks,
      profile: title,
      checked: '2026-01-01',
      citations: [
        { title, url: `https://example.org/${encodeURIComponent(command.slice(0, 500).toWellFormed())}` },
        { title, url: 'javascript:1' },
      ],
      actions: [
        ...Array.from({ length: offers }, (_, index) => ({ type: 'ask' as const, command: `${command}${index}` })),
        { type: 'ask', command: command || 'help', label: title },
        { type: 'link', url: 'https://example.org/', label: title || 'x' },
      ],
      locale: 'en',
    }),
  );
