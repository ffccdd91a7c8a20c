/** What an answer says of something in it that is named as it stands there: a command, an option, one of its steps. */
import type { Block, Reply, Step } from '../reply.ts';
import { blocksOf, piecesOf } from './pieces.ts';
import type { Said } from './tell-words.ts';

/** What stands in more pieces is what all of the answer is about. */
const MAX_PIECES = 3;
/** The parts whose steps somebody counts, the first that there is. */
const COUNTED = ['steps', 'set', 'moving-away', 'check'];

/**
 * The pieces that have a name literally; null: none has it, or so many that it tells nothing.
 * @param name in lower case
 */
export function tellNamed(reply: Reply, name: string): Said | null {
  const told = piecesOf(reply).filter(({ text, typed }) => `${text}\n${typed}`.toLowerCase().includes(name));
  return told.length === 0 || told.length > MAX_PIECES ? null : { blocks: blocksOf(told), share: 1 };
}

function blocksOfStep({ text, details = [], snippets = [] }: Step, number: number): Block[] {
  return [
    { type: 'paragraph', text: `${number}. ${[text, ...details].join(' ')}` },
    ...snippets.flatMap((snippet): Block[] => [
      ...(snippet.caption === undefined ? [] : [{ type: 'paragraph' as const, text: snippet.caption }]),
      { type: 'code', text: snippet.text },
    ]),
  ];
}

/** A step by its number, from 1, -1 the last; null: there are not so many. */
export function tellStep({ sections }: Reply, number: number): Said | null {
  const parts = COUNTED.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  const [steps = []] = parts.map(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'steps' ? block.items : [])),
  );
  const place = number < 0 ? steps.length : number;
  const step = steps[place - 1];
  return step === undefined ? null : { blocks: blocksOfStep(step, place), share: 1 };
}
