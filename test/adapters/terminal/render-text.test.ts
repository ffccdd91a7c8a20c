import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/adapters/terminal/render/render.ts';
import { commandFor } from '../../../src/answers/command-lines.ts';
import { widthOf } from '../../../src/core/render/layout.ts';
import { createReply } from '../../../src/core/reply.ts';
import { ask, knowledge } from '../../support/ask.ts';

const WIDTH = 80;

describe('the text of an answer', () => {
  it.each(['en', 'zh-CN'] as const)(
    'fits into the width for every fact, but for code that must not be broken (%s)',
    async (locale) => {
      const tooWide: string[] = [];
      for (const fact of knowledge.facts) {
        const reply = await ask(commandFor(fact, knowledge), [], locale);
        const code = reply.blocks
          .flatMap((block) =>
            block.type === 'code'
              ? [block.text]
              : block.type === 'steps'
                ? block.items.flatMap((item) => (item.snippets ?? []).map((snippet) => snippet.text))
                : [],
          )
          .join('\n');
        for (const line of renderText(reply, { width: WIDTH, colours: false }).split('\n')) {
          if (widthOf(line) > WIDTH && !code.includes(line.trim())) tooWide.push(`${reply.title}: ${line}`);
        }
      }
      expect(tooWide).toEqual([]);
    },
  );

  it('has no escape sequence without colours, and says the same with them', () => {
    const reply = createReply({
      title: 'A title',
      tone: 'bad',
      verdict: 'A `verdict`.',
      blocks: [{ type: 'checklist', items: [{ state: 'missing', text: 'bridge' }] }],
      locale: 'en',
    });
    const plain = renderText(reply, { width: 80, colours: false });
    const coloured = renderText(reply, { width: 80, colours: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('lets no control character through, whatever stands in a file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reply = createReply({
          title: text,
          verdict: text,
          blocks: [
            { type: 'bullets', items: [text] },
            { type: 'code', text },
            { type: 'fields', fields: [{ label: text, value: text }] },
          ],
          locale: 'en',
        });
        expect(renderText(reply, { width: 80, colours: false })).toMatch(/^[^\p{Cc}]*(\n[^\p{Cc}]*)*$/u);
      }),
    );
  });

  it('puts the verdict before everything else', async () => {
    const text = renderText(await ask('backend devicemapper'), { width: 100, colours: false });
    const [first, second] = text.split('\n');
    expect(first).toMatch(/^devicemapper — gone since Docker 25/);
    expect(second).toMatch(/^ {2}Today: /);
  });
});
