/** Folds a review for a chat: verdict, capabilities, what to do and the worst findings; the report has everything. */
import type { Block, Reply, Step } from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';

export interface FoldOptions {
  /** What a step says whose commands are too long to be shown. */
  readonly commandsAttached: string;
  /** A command is shown whole or not at all: half of one would be copied and run. In characters. */
  readonly maxSnippet: number;
}

const MAX_STEPS = 5;
const MAX_BULLETS = 5;

function foldStep(step: Step, { commandsAttached, maxSnippet }: FoldOptions): Step {
  const { snippets = [], details = [] } = step;
  const short = snippets.filter(({ text }) => text.length <= maxSnippet);
  if (short.length === snippets.length) return step;
  return { ...step, snippets: short, details: [...details, commandsAttached] };
}

function foldBlock(block: Block, options: FoldOptions, words: Words): Block[] {
  if (block.type === 'steps' && block.items.length > MAX_STEPS)
    return [
      { ...block, items: block.items.slice(0, MAX_STEPS).map((step) => foldStep(step, options)) },
      { type: 'paragraph', text: words.review.andMore(block.items.length - MAX_STEPS) },
    ];
  if (block.type === 'steps') return [{ ...block, items: block.items.map((step) => foldStep(step, options)) }];
  if (block.type === 'bullets' && block.items.length > MAX_BULLETS)
    return [
      { ...block, items: block.items.slice(0, MAX_BULLETS) },
      { type: 'paragraph', text: words.review.andMore(block.items.length - MAX_BULLETS) },
    ];
  return [block];
}

/** The short form of a reply; its order stays. */
export function foldReply(reply: Reply, options: FoldOptions): Reply {
  const words = wordsFor(reply.locale);
  return { ...reply, blocks: reply.blocks.flatMap((block) => foldBlock(block, options, words)) };
}
