/** A review as a card: the verdict, what works and what does not, the one thing to run, and what to ask next. */
import { CARD, cutToColumns, fitsFact, leadingSentences, toFact } from '../core/card.ts';
import { baseName } from '../core/paths.ts';
import { widthOf } from '../core/render/layout.ts';
import type { Action, Block, Card, CardFact, CheckState, Section, Snippet } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import { isOfHost } from './host/describe.ts';
import { filePrefixOf } from './kernel-files.ts';
import type { CapabilityResult, ReviewDocument, ReviewInput } from './review.ts';
import { UNREADABLE } from './unreadable.ts';
import { isHopeless, isHostStep } from './verdict.ts';

type Fare = keyof Words['card']['review']['groups'];
/** What is broken comes first. */
const FARES: readonly Fare[] = ['never', 'mendable', 'partial', 'works'];
const STATES: Readonly<Record<Fare, CheckState>> = {
  never: 'missing',
  mendable: 'missing',
  partial: 'degraded',
  works: 'ok',
};
const BUILD = 'make -j"$(nproc)" && make modules_install && make install';
/** A longer name of a file leaves no room for what is said about it. */
const MOST_NAME = 26;
/** So many findings of a host stand on its card. */
const MOST_HOST_FINDINGS = 6;
/** Parts of Docker that are reviewed when asked for. */
const MORE = ['swarm', 'ipv6', 'rootless'];

function isBroken({ capabilities }: ReviewDocument): boolean {
  return capabilities.some(({ essential, status }) => essential && status === 'missing');
}

function isImpossible(document: ReviewDocument): boolean {
  return document.capabilities.some(
    (each) => each.essential && each.status === 'missing' && isHopeless(each, document),
  );
}

function isPartial({ capabilities }: ReviewDocument): boolean {
  return capabilities.some(({ status }) => status === 'missing' || status === 'degraded');
}

/** Whether a whole kernel was reviewed: only then the verdict is about it. */
function isWhole({ inputs }: ReviewDocument): boolean {
  return inputs.some(({ kind }) => kind === 'kernel-config');
}

/** The verdict on one kernel in a few words; undefined where there is no whole one. */
function headline(document: ReviewDocument, words: Words): string | undefined {
  if (isImpossible(document)) return words.card.review.impossible;
  if (isBroken(document)) return words.card.review.broken;
  if (!isWhole(document)) return undefined;
  return isPartial(document) ? words.card.review.partial : words.card.review.good;
}

/** How a capability fares; what can be mended is told from what cannot. */
function fareOf(result: CapabilityResult, document: ReviewDocument): Fare | undefined {
  if (result.status === 'unknown') return undefined;
  if (result.status !== 'missing') return result.status === 'ok' ? 'works' : 'partial';
  return isHopeless(result, document) ? 'never' : 'mendable';
}

/** What works and what does not, each said once for all of which it holds. */
function checksOf(document: ReviewDocument, words: Words): NonNullable<Card['checks']> {
  const byFare = Map.groupBy(document.capabilities, (result) => fareOf(result, document));
  return FARES.flatMap((fare) => {
    const titles = (byFare.get(fare) ?? []).map(({ title }) => title);
    const text = words.card.review.groups[fare] + words.marks.colon + words.marks.list(titles);
    return titles.length === 0 ? [] : [{ state: STATES[fare], text }];
  });
}

/** The script of the fix, which is attached as a file, and what follows it. */
function scriptOf(
  { inputs, fix: { changes } }: Pick<ReviewDocument, 'inputs' | 'fix'>,
  words: Words,
  prefix = '',
): Snippet | undefined {
  if (changes.length === 0) return undefined;
  const isDistKernel = inputs.some((input) => input.isDistKernel);
  const script = `sh ${prefix}docker-config.sh`;
  return {
    caption: words.card.review.run(changes.length, isDistKernel),
    text: isDistKernel ? script : `${script}\n${BUILD}`,
  };
}

/** What to run; where several kernels have fixes there is no one thing. */
function snippetOf(document: ReviewDocument, words: Words): Snippet | undefined {
  const { kernels } = document;
  if (!kernels) return scriptOf(document, words);
  const broken = brokenOf(kernels);
  const [only] = broken;
  if (!only || broken.length > 1) return undefined;
  const snippet = scriptOf(
    { inputs: only.inputs, fix: (only.move ?? only).fix },
    words,
    filePrefixOf(kernels, kernels.indexOf(only)),
  );
  return snippet && { ...snippet, caption: firstNameOf(only) + words.marks.colon + snippet.caption };
}

/** Kernels that have to be changed. */
function brokenOf(kernels: readonly ReviewDocument[]): ReviewDocument[] {
  return kernels.filter((kernel) => (kernel.move ?? kernel).fix.changes.length > 0);
}

function firstNameOf({ inputs }: ReviewDocument): string {
  return nameOf(inputs[0]?.name ?? '');
}

function describeFile(input: ReviewInput, words: Words): string {
  return words.marks.phrases([
    input.kernelVersion === null ? (words.review.inputKinds[input.kind] ?? input.kind) : `Linux ${input.kernelVersion}`,
    input.kind.startsWith('kernel-')
      ? words.review.symbolCount(input.symbols)
      : words.review.complaintCount(input.symbols),
  ]);
}

/** The name of a file, its middle left out where it is long. In characters. */
function nameOf(name: string): string {
  const base = baseName(name.replaceAll('`', ''));
  if (base.length <= MOST_NAME) return base;
  const end = MOST_NAME / 2 - 1;
  return `${base.slice(0, end)}…${base.slice(-end)}`;
}

/** The verdict on one of several kernels, and how much there is to change. */
function shortVerdict(document: ReviewDocument, words: Words): string {
  const { impossible, broken, partial, good, shown } = words.card.review.each;
  if (isImpossible(document)) return impossible;
  const { length } = document.fix.changes;
  const changes = length === 0 ? [] : [words.card.review.changes(length)];
  const verdict = isBroken(document) ? broken : isPartial(document) ? partial : isWhole(document) ? good : shown;
  return words.marks.phrases([verdict, ...changes]);
}

/** Complaints about files of which the card has a line each; where there are too many for it, none. */
function unreadOf({ findings }: ReviewDocument, others: number): string[] {
  const unread = findings.filter(({ rule }) => rule === UNREADABLE);
  return others + unread.length > CARD.facts ? [] : unread.map(({ message }) => message);
}

/** One line for each file: what it is, or how its kernel fares where there are several; and what was not read. */
function fileFacts(document: ReviewDocument, words: Words): CardFact[] {
  const { inputs, findings, kernels = [] } = document;
  const verdicts = new Map(
    kernels.map((kernel) => [
      kernel.inputs[0]?.name,
      shortVerdict(kernel.move ? { ...kernel, ...kernel.move } : kernel, words),
    ]),
  );
  const read = inputs.map((input) =>
    toFact(nameOf(input.name), verdicts.get(input.name) ?? describeFile(input, words)),
  );
  const unread = findings
    .filter(({ rule }) => rule === UNREADABLE)
    .map(({ file }) => toFact(nameOf(file), words.card.review.notRead));
  const all = [...read, ...unread];
  if (all.length <= CARD.facts) return all;
  const first = CARD.facts - 1;
  return [...all.slice(0, first), { text: words.review.andMore(all.length - first) }];
}

/** What the snippet does not say by itself: why something cannot be had, what the host lacks, or the whole verdict. */
function adviceFor(document: ReviewDocument, verdict: string, hasSnippet: boolean, words: Words): string | undefined {
  const { kernels } = document;
  const last = kernels?.at(-1);
  if (kernels && last && brokenOf(kernels).length > 1)
    return words.card.review.ownFixes((last.move ?? last).fix.changes.length > 0 ? firstNameOf(last) : undefined);
  const host = document.findings.find(isHostStep);
  if (host && !isBroken(document)) return leadingSentences(host.message, CARD.adviceColumns);
  return hasSnippet && !isImpossible(document) ? undefined : leadingSentences(verdict, CARD.adviceColumns);
}

/** The card. @param shown what the verdict is about: the file, or what a move makes of it */
export function cardOfReview(document: ReviewDocument, shown: ReviewDocument, verdict: string, words: Words): Card {
  const { kernels } = document;
  const running = (kernels ?? []).filter((kernel) => !isBroken(kernel));
  const title = kernels
    ? words.card.review[kernels.every(isWhole) ? 'perKernel' : 'perPart'](running.length, kernels.length)
    : (headline(shown, words) ?? leadingSentences(verdict, CARD.titleColumns));
  const snippet = snippetOf(shown, words);
  const advice = adviceFor(shown, verdict, snippet !== undefined, words);
  return {
    title,
    // The same again, with a full stop, says nothing.
    ...(advice !== undefined && !advice.startsWith(title.replace(/[.。]$/, '')) && { advice }),
    facts: fileFacts(document, words).filter(fitsFact),
    told: unreadOf(document, document.inputs.length),
    checks: kernels ? [] : checksOf(shown, words),
    ...(snippet !== undefined && { snippet }),
  };
}

/** Findings of a host as lines of a checklist, the grave first. */
function hostChecks({ findings }: ReviewDocument): NonNullable<Card['checks']> {
  const states = { error: 'missing', warning: 'degraded' } as const;
  const of = (severity: keyof typeof states): NonNullable<Card['checks']> =>
    findings
      .filter((finding) => isOfHost(finding) && finding.severity === severity)
      .map(({ message }) => ({ state: states[severity], text: cutToColumns(message, CARD.adviceColumns) }));
  return [...of('error'), ...of('warning')].slice(0, MOST_HOST_FINDINGS);
}

/**
 * The commands of the fix, where they are all of it: what is typed between two changes of files, or on both sides of the
 * point of no return, is not to be run as one.
 */
function hostSnippet({ hostFix }: ReviewDocument, words: Words): Snippet | undefined {
  if (!hostFix || hostFix.files.length > 0 || hostFix.commands.length > CARD.snippetLines) return undefined;
  if (hostFix.commands.some(({ phase }) => phase === 'point-of-no-return')) return undefined;
  return { caption: words.host.fix, text: hostFix.commands.map(({ command }) => command).join('\n') };
}

/** The card of a host: what is wrong with it, and with its kernel where files told of one. */
export function cardOfHost(document: ReviewDocument, verdict: string, words: Words): Card {
  const title = leadingSentences(verdict, CARD.titleColumns);
  const rest = verdict.slice(title.length).trim();
  const snippet = scriptOf(document, words) ?? hostSnippet(document, words);
  const checks = [...hostChecks(document), ...checksOf(document, words).filter(({ state }) => state !== 'ok')];
  const unread = document.findings.filter(({ rule }) => rule === UNREADABLE);
  return {
    title,
    ...(rest !== '' && { advice: leadingSentences(rest, CARD.adviceColumns) }),
    facts: unread.slice(0, CARD.facts).map(({ file }) => toFact(nameOf(file), words.card.review.notRead)),
    told: unreadOf(document, 0),
    checks: checks.slice(0, CARD.checks),
    ...(snippet !== undefined && { snippet }),
  };
}

/** What a review offers below its verdict: the findings, the same again after a rebuild, and more to be reviewed. */
export function actionsOfReview(
  document: ReviewDocument,
  hasFindings: boolean,
  others: readonly Action[],
  words: Words,
): Action[] {
  const count = document.findings.filter(({ rule }) => rule !== UNREADABLE).length;
  const wanted = document.capabilities.map(({ id }) => id);
  // Without a kernel there is nothing to rebuild, and nothing more to look for in it.
  const isKernel = document.host === null || document.capabilities.length > 0 || document.kernels !== undefined;
  const more = isKernel ? MORE.filter((id) => !wanted.includes(id)) : [];
  const { again, changedAgain } = words.card.review;
  const withFiles = { type: 'ask', files: 'same' } as const;
  return [
    ...(hasFindings
      ? [{ ...withFiles, command: 'analyze --section findings', label: words.card.review.showFindings(count) }]
      : []),
    { type: 'ask', files: 'new', command: 'analyze', label: isKernel ? again : changedAgain },
    ...(more.length === 0
      ? []
      : [{ ...withFiles, command: `analyze --want ${more.join(',')}`, label: words.card.review.more }]),
    ...others.filter(
      (action) => action.type === 'link' || action.label === undefined || widthOf(action.label) <= CARD.labelColumns,
    ),
  ];
}

/** The sections of a review: what to do, and what was found. */
export function sectionsOfReview(steps: readonly Block[], findings: readonly Block[], words: Words): Section[] {
  const all = [
    { id: 'steps', title: words.review.todo, command: 'analyze --section steps', blocks: steps },
    { id: 'findings', title: words.card.review.findings, command: 'analyze --section findings', blocks: findings },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}
