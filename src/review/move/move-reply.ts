/** Shows a rehearsed move: how Docker fares afterwards, what changes, what to set before building; last, the file as it is. */
import type { Block } from '../../core/reply.ts';
import type { Words } from '../../core/words/index.ts';
import type { Finding, Move, ReviewDocument } from '../review.ts';
import {
  describeInput,
  fixFiles,
  nextActions,
  type ReviewParts,
  reviewBlocks,
  warningBlocks,
} from '../review-blocks.ts';
import { type Standing, standingOf, TONES, verdictOf } from '../verdict.ts';
import { changeBlocks } from './change-blocks.ts';

function moveVerdict({ state, titles }: Standing, { to, fix, stays }: Move, words: Words): string {
  const verdicts: Record<Standing['state'], string> = {
    broken: words.move.broken(to, titles, fix.changes.length),
    part: words.review.partVerdict,
    partial: words.move.partial(to, titles),
    host: stays[0] ? words.move.otherWay(to, stays[0].toTitle) : words.move.goodButHost(to),
    good: words.move.good(to),
  };
  return verdicts[state];
}

/** How the question was understood, and what the rehearsal rests on. */
function basisBlocks({ from, to, isByKernelOption, tree }: Move, words: Words): Block[] {
  const lines = [
    ...(isByKernelOption && from !== null ? [words.move.byKernelOption(from, to)] : []),
    words.move.rehearsed(tree.linux, tree.arch),
  ];
  return lines.map((text) => ({ type: 'paragraph', text }));
}

/** What other files of the same question say: complaints of Portage, mostly. */
function findingsOfOthers({ inputs, findings }: ReviewDocument): Finding[] {
  const kernel = inputs.find(({ kind }) => kind === 'kernel-config')?.name;
  return findings.filter(({ file }) => file !== kernel);
}

/** What keeps a way that is left, as a command of its own. */
function stayBlocks({ stays, fix }: Move, words: Words): Block[] {
  if (stays.length === 0) return [];
  const items = stays.map((stay) => ({
    text: words.move.stay(stay.fromTitle, stay.toTitle, fix.changes.length > 0),
    snippets: [{ text: stay.fix.script }],
  }));
  return [
    { type: 'heading', text: words.move.stays },
    { type: 'steps', items },
  ];
}

/** The parts of the reply about a move. */
export function moveParts(document: ReviewDocument, move: Move, words: Words): ReviewParts {
  const { changes, profile, capabilities, options, findings, fix } = move;
  const moved: ReviewDocument = {
    ...document,
    ...{ profile, capabilities, options, fix },
    findings: [...findings, ...findingsOfOthers(document)],
    moreFindings: 0,
  };
  const standing = standingOf(moved, words);
  const nothing: Block = { type: 'paragraph', text: words.move.noChanges };
  return {
    title: words.marks.clauses([
      ...document.inputs.map((input) => describeInput(input, words)),
      words.move.title(move.from, move.to),
    ]),
    tone: TONES[standing.state],
    verdict: moveVerdict(standing, move, words),
    blocks: [
      ...warningBlocks(document, words),
      { type: 'heading', text: words.move.changes(move.to) },
      ...(changes.length === 0 ? [nothing] : changeBlocks(changes, words)),
      ...reviewBlocks(moved, words, words.move.copy),
      ...stayBlocks(move, words),
      ...basisBlocks(move, words),
      { type: 'heading', text: move.from === null ? words.move.asItIsUnnamed : words.move.asItIs(move.from) },
      { type: 'paragraph', text: verdictOf(document, words).verdict },
    ],
    actions: nextActions(moved),
    // What keeps the old way is the smallest change to what works today.
    files: fixFiles(move.stays[0]?.fix ?? fix),
  };
}
