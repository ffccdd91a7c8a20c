import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeBlocks,
  escapeMarkdown,
  markdownLink,
  proseChunks,
  proseToMarkdown,
} from '../../../src/adapters/discord/render/markup.ts';
import { plainProse } from '../../../src/core/render/prose.ts';
import { code } from '../../../src/core/reply.ts';
import { readMarkdown } from '../../fakes/discord/read-markdown.ts';

/** Text that is full of what Discord gives a meaning to. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['*', '**', '_', '__', '~~', '||', '`', '``', '```', '\\', '#', '-# ', '> ', '>>> ', '- ', '1. ', '+ ', ' '],
      ...['<@80351110224678912>', '<@&1>', '<#2>', '</a:1>', '<:x:3>', '<t:1618953630:R>', '<id:guide>', '@everyone'],
      ...[
        '[a](https://evil.example)',
        '<https://evil.example>',
        'https://evil.example/x_y',
        '@here',
        'a',
        '内核',
        '😀',
      ],
      ...['\n', '\n# ', '\n- ', '\n> ', 'CONFIG_NF_NAT', '~amd64', '(', ')', ':', '|', '@', '&', '¯\\_(ツ)_/¯'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text on Discord', () => {
  it('is shown as it was written: nothing in it becomes a style, a mention or a link', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { shown, kinds } = readMarkdown(escapeMarkdown(text));
        expect([...kinds]).toEqual([]);
        expect(shown).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps code spans, and what a user wrote stays inside one', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const prose = `${code(first)} and ${code(second)}${code(first)}`;
        const { shown, kinds } = readMarkdown(proseToMarkdown(prose));
        expect([...kinds]).toEqual(['inlineCode']);
        expect(shown.replaceAll(/\s/g, '')).toBe(plainProse(prose).replaceAll(/\s/g, ''));
      }),
    );
  });

  it('loses nothing when it is cut into chunks, and none is too long', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 20 }), fc.integer({ min: 20, max: 200 }), (parts, length) => {
        const prose = parts.join(' ');
        const chunks = proseChunks(prose, length);
        for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(length);
        const shown = chunks.map((chunk) => readMarkdown(chunk).shown).join('');
        const wanted = plainProse(prose).replaceAll(/\s/g, '');
        expect(shown.replaceAll(/\s/g, '')).toBe(wanted === '' ? '–' : wanted);
      }),
    );
  });

  it('never ends a code block early', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 20 }), fc.integer({ min: 60, max: 300 }), (parts, length) => {
        const blocks = codeBlocks(parts.join('\n'), length, 'sh');
        for (const block of blocks) {
          expect(block.length).toBeLessThanOrEqual(length);
          expect([...readMarkdown(block).kinds]).toEqual(['codeBlock']);
        }
        const shown = blocks.map((block) => readMarkdown(block).shown).join('');
        const wanted = parts.join('').replaceAll(/\s/g, '');
        expect(shown.replaceAll(/\s/g, '')).toBe(wanted === '' ? '–' : wanted);
      }),
    );
  });

  it('shows no block for blanks that do not fit into the last one', () => {
    expect(codeBlocks(`${'x'.repeat(50)} `, 61, 'sh')).toEqual([`\`\`\`sh\n${'x'.repeat(50)}\n\`\`\``]);
    expect(codeBlocks(' '.repeat(200), 60)).toEqual(['```\n–\n```']);
  });

  it('links to https addresses only, under a title that cannot break out', () => {
    expect(markdownLink('a [b](c) *d*', 'https://a.example/x_(y)')).toBe(
      '[a \\[b\\](c) \\*d\\*](https://a.example/x_%28y%29)',
    );
    const { shown, kinds } = readMarkdown(markdownLink('moby#1 [x]', 'https://a.example/x_(y)'));
    expect({ shown, kinds: [...kinds] }).toEqual({ shown: 'moby#1 [x]', kinds: ['link'] });
    for (const url of ['javascript:alert(1)', 'https://a.example/ x', `https://a.example/${'x'.repeat(600)}`])
      expect(markdownLink('title', url)).toBe('title');
  });
});
