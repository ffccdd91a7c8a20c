/** Takes code out of an answer: what stands in it follows the rules of its own language. */
import type { Block, Card, Reply, Snippet, Step } from '../../../src/core/reply.ts';

const WORD = 'Code';

/** Prose whose code spans are a Latin word; still marked as code, so that renderers treat them alike. */
export function maskProse(prose: string): string {
  return prose.replaceAll(/`[^`]+`/g, `\`${WORD}\``);
}

function maskSnippet({ caption, text: _, ...rest }: Snippet): Snippet {
  return { ...rest, ...(caption !== undefined && { caption: maskProse(caption) }), text: WORD };
}

function maskStep({ text, details = [], snippets = [] }: Step): Step {
  return { text: maskProse(text), details: details.map(maskProse), snippets: snippets.map(maskSnippet) };
}

function maskBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'callout':
      return { ...block, text: maskProse(block.text) };
    case 'code':
      return { ...block, text: WORD };
    case 'bullets':
      return { ...block, items: block.items.map(maskProse) };
    case 'checklist':
      return { ...block, items: block.items.map((item) => ({ ...item, text: maskProse(item.text) })) };
    case 'steps':
      return { ...block, items: block.items.map(maskStep) };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map(({ label, value }) => ({ label: maskProse(label), value: maskProse(value) })),
      };
    case 'table':
      return { ...block, header: block.header.map(maskProse), rows: block.rows.map((row) => row.map(maskProse)) };
  }
}

function maskCard({ title, advice, facts, checks, snippet }: Card): Card {
  return {
    ...(title !== undefined && { title: maskProse(title) }),
    ...(advice !== undefined && { advice: maskProse(advice) }),
    facts: facts.map(({ label, text }) => ({
      ...(label !== undefined && { label: maskProse(label) }),
      text: maskProse(text),
    })),
    ...(checks && { checks: checks.map((each) => ({ ...each, text: maskProse(each.text) })) }),
    ...(snippet && { snippet: maskSnippet(snippet) }),
  };
}

/** The answer without code. */
export function maskReply(reply: Reply): Reply {
  return {
    ...reply,
    title: maskProse(reply.title),
    ...(reply.verdict !== undefined && { verdict: maskProse(reply.verdict) }),
    ...(reply.card && { card: maskCard(reply.card) }),
    blocks: reply.blocks.map(maskBlock),
    sections: reply.sections.map((each) => ({ ...each, blocks: each.blocks.map(maskBlock) })),
    files: [],
  };
}
