import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/core/render/json.ts';
import { renderMarkdown } from '../../src/core/render/markdown.ts';
import { createReply } from '../../src/core/reply.ts';
import { ask } from '../support/ask.ts';

describe('Markdown', () => {
  it('shows every kind of block, and nothing of a text is taken for markup', () => {
    const reply = createReply({
      title: 'BRIDGE_NETFILTER *not* <b>',
      verdict: 'Set `CONFIG_X=y`',
      profile: 'Docker 29.7',
      blocks: [
        { type: 'heading', text: 'Why' },
        { type: 'paragraph', text: 'plain [text](x)' },
        { type: 'bullets', items: ['one', 'two'] },
        {
          type: 'steps',
          items: [{ text: 'first', details: ['because'], snippets: [{ caption: 'into `a`:', text: 'echo 1' }] }],
        },
        { type: 'fields', fields: [{ label: 'Needs', value: 'VETH' }] },
        { type: 'table', header: ['a', 'b'], rows: [['1|2', '3']] },
        { type: 'code', text: 'a ``` b', language: 'sh' },
        { type: 'checklist', items: [{ state: 'ok', text: 'start' }] },
        { type: 'callout', tone: 'warning', text: 'careful' },
      ],
      actions: [
        { type: 'ask', command: 'backend vfs' },
        { type: 'link', url: 'https://example.org', label: 'page' },
      ],
      citations: [{ title: 'moby abc', url: 'https://github.com/moby/moby/commit/abc' }, { title: 'tree' }],
      checked: '2026-11-22',
      locale: 'en',
    });
    expect(renderMarkdown(reply)).toBe(`# BRIDGE_NETFILTER \\*not\\* \\<b\\>

*Docker 29.7*

**Set \`CONFIG_X=y\`**

## Why

plain \\[text\\](x)

- one
- two

1. first

   because

   into \`a\`:

   \`\`\`sh
   echo 1
   \`\`\`

- **Needs**: VETH

| a | b |
| --- | --- |
| 1\\|2 | 3 |

\`\`\`\`sh
a \`\`\` b
\`\`\`\`

- ✓ start

> careful

Next: \`backend vfs\` · [page](https://example.org)

Sources: [moby abc](https://github.com/moby/moby/commit/abc) · tree

*checked 2026-11-22*
`);
  });
});

it('an underscore is a style only at the edge of a word', () => {
  const reply = createReply({ title: '_a_ snake_case CONFIG_X __b', locale: 'en' });
  expect(renderMarkdown(reply)).toBe('# \\_a\\_ snake_case CONFIG_X \\_\\_b\n');
});

describe('JSON', () => {
  it('is the reply for an answer', async () => {
    const document = JSON.parse(renderJson(await ask('backend zfs')));
    expect(document).toMatchObject({ schemaVersion: 1, outcome: 'ok', locale: 'en' });
    expect(document.citations.length).toBeGreaterThan(0);
    expect(renderJson(createReply({ title: 'x', locale: 'en', document: { a: 1 } }))).toBe('{\n  "a": 1\n}\n');
  });
});
