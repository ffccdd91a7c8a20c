/** Folds a review for a chat: verdict, capabilities, what to do and the worst findings; the report has everything. */
import type { Block, Reply, Snippet, Step } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';

const MAX_SNIPPET = 700;
const MAX_STEPS = 5;
const MAX_BULLETS = 5;

function foldSnippet(snippet: Snippet): Snippet {
  if (snippet.text.length <= MAX_SNIPPET) return snippet;
  const end = snippet.text.lastIndexOf('\n', MAX_SNIPPET);
  return { ...snippet, text: `${snippet.text.slice(0, end > 0 ? end : MAX_SNIPPET)}\n…` };
}

function foldStep(step: Step): Step {
  return { ...step, ...(step.snippets && { snippets: step.snippets.map(foldSnippet) }) };
}

function foldBlock(block: Block, more: (count: number) => string): Block[] {
  if (block.type === 'steps' && block.items.length > MAX_STEPS)
    return [
      { ...block, items: block.items.slice(0, MAX_STEPS).map(foldStep) },
      { type: 'paragraph', text: more(block.items.length - MAX_STEPS) },
    ];
  if (block.type === 'steps') return [{ ...block, items: block.items.map(foldStep) }];
  if (block.type === 'bullets' && block.items.length > MAX_BULLETS)
    return [
      { ...block, items: block.items.slice(0, MAX_BULLETS) },
      { type: 'paragraph', text: more(block.items.length - MAX_BULLETS) },
    ];
  return [block];
}

/** The short form of a reply; its order stays. */
export function foldReply(reply: Reply): Reply {
  const words = wordsFor(reply.locale);
  return { ...reply, blocks: reply.blocks.flatMap((block) => foldBlock(block, words.review.andMore)) };
}
