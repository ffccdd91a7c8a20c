/** Compares one rehearsed move with what the kernel's own tools make of the file. */
import { createProfile } from '../../src/core/profile.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { analyze } from '../../src/review/analyze.ts';
import { readValue } from '../../src/review/kernel-config/parse.ts';
import { rehearseSubject } from '../../src/review/move/review-move.ts';
import type { Move, ReviewDocument } from '../../src/review/review.ts';
import { type ReviewRequest, readSubject, type Subject } from '../../src/review/review-config.ts';
import type { KernelTree } from './kernel-tree.ts';
import { findBroken, readValues } from './verify.ts';

export interface MoveCase {
  readonly label: string;
  readonly name: string;
  readonly target: KernelTree;
  readonly create: () => Promise<string>;
}

export interface MoveVerdict {
  readonly problems: readonly string[];
  /** Differences with their reason. */
  readonly explained: readonly string[];
  /** How many lines the fix of the move has. */
  readonly changes: number;
  /** How many options that a capability names the move costs. */
  readonly lost: number;
}

const knowledge = await loadKnowledge();
const named = new Set(
  knowledge
    .all('capability')
    .flatMap(({ requires }) => requires)
    .flatMap(({ all = [], any = [], unset = [] }) => [...all, ...any.flat(), ...unset]),
);
const symbols = [...new Set([...named, ...knowledge.all('kernel-option').map(({ id }) => id)])];

/** How much was compared so far. */
export const reviewed = { symbols: 0 };

function requestFor(to?: string): ReviewRequest {
  return {
    context: { knowledge, profile: createProfile(knowledge.defaultProfile, {}), commands: [] },
    overrides: {},
    want: [],
    locale: 'en',
    to,
  };
}

function review(text: string, to?: string): ReviewDocument {
  return analyze({ name: 'base.config', bytes: Buffer.from(text) }, requestFor(to));
}

/** Why the rehearsal may be wrong about a symbol that no capability names; null for no reason. */
function reasonFor(symbol: string, after: Subject): string | null {
  const info = after.model?.tree.symbol(symbol);
  if (!info) return `${symbol}: the tree says nothing about it`;
  if (info.selectedFromOutside.length > 0 || info.hasStrangeSelectors)
    return `${symbol}: what selects it is a setting outside the tree, taken as the old file has it`;
  return null;
}

function compareValues(
  after: Subject,
  real: ReturnType<typeof readValues>,
): Pick<MoveVerdict, 'problems' | 'explained'> {
  const problems: string[] = [];
  const explained: string[] = [];
  for (const symbol of symbols) {
    const [predicted, is] = [readValue(after.source.config, symbol) ?? 'n', real.get(symbol) ?? 'n'];
    reviewed.symbols += 1;
    if (predicted === is) continue;
    const reason = named.has(symbol) ? null : reasonFor(symbol, after);
    if (reason === null) problems.push(`${symbol} was predicted to be ${predicted}, is ${is}`);
    else explained.push(reason);
  }
  return { problems, explained };
}

/** The parts of a review that must be the same; lines and the words about them are not. */
function essence({ capabilities, options, findings, fix }: ReviewDocument): string[] {
  return [
    ...capabilities.map(({ id, status, via, missing }) => `${id} ${status} ${via} ${missing}`),
    ...options.map(({ symbol, value, need, status, capability }) =>
      [symbol, value, need, status, capability].join(' '),
    ),
    ...findings.map(({ rule, severity, subject }) => `${rule} ${severity} ${subject}`),
    ...fix.changes.map(({ symbol, from, to }) => `fix ${symbol} ${from} ${to}`),
    ...fix.unmet.map(({ symbol }) => `unmet ${symbol}`),
  ];
}

function compareReviews(predicted: ReviewDocument, real: ReviewDocument): string[] {
  const [expected, said] = [new Set(essence(real)), new Set(essence(predicted))];
  return [
    ...[...said].filter((each) => !expected.has(each)).map((each) => `only the prediction's review says: ${each}`),
    ...[...expected].filter((each) => !said.has(each)).map((each) => `only the real file's review says: ${each}`),
  ];
}

/** The predicted file, under the header that the kernel writes. */
function asWritten({ source: { config }, profile }: Subject, arch: string): string {
  const text = config.text.replace(/^#\s*Linux.*Configuration$/m, '#');
  return `# Linux/${arch} ${profile.kernel} Kernel Configuration\n${text}`;
}

/** Whether the fix of the move does what it says when it is merged before building. */
async function proveFix(text: string, move: Move, document: ReviewDocument, target: KernelTree, name: string) {
  if (move.fix.fragment === '') return [];
  const result = await target.olddefconfig(`${text}\n${move.fix.fragment}`, `${name}-fixed`); // the last line counts
  const moved = { ...document, ...move };
  return [
    ...findBroken(readValues(result.text), moved),
    ...review(result.text).fix.changes.map(({ symbol, to }) => `after the fix a review still wants ${symbol}=${to}`),
  ];
}

/** Rehearses one move and holds it against reality. */
export async function judgeMove({ target, create }: MoveCase, name: string): Promise<MoveVerdict> {
  const text = await create();
  const real = await target.olddefconfig(text, name);
  const document = review(text, target.version);
  const subject = readSubject({ name: 'base.config', text, warnings: [] }, requestFor());
  const after = rehearseSubject(subject, target.version, requestFor());
  if (!after || !document.move) return { problems: ['no rehearsal'], explained: [], changes: 0, lost: 0 };
  const values = compareValues(after, readValues(real.text));
  const arch = target.arch === 'arm64' ? 'arm64' : 'x86';
  return {
    problems: [
      ...values.problems,
      ...compareReviews(review(asWritten(after, arch)), review(real.text)),
      ...(await proveFix(text, document.move, document, target, name)),
    ],
    explained: values.explained,
    changes: document.move.fix.changes.length,
    lost: document.move.changes.filter(({ matters, kind }) => matters && kind !== 'new' && kind !== 'changed').length,
  };
}
