/** The parts of a review as a person sees them: capabilities, what to do, and only then the details. */
import { sayHint } from '../core/hints.ts';
import { type Block, type CheckState, code, type Reply, type ReplyFile, type Step } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import { lineOf } from '../knowledge/version.ts';
import { DROP_IN, EMERGE_DIST_KERNEL, hasTwoCommands, toFragment } from './fix/fragment.ts';
import { OPTION_OFF } from './paste/review-paste.ts';
import type { CapabilityResult, CapabilityStatus, Finding, Fix, ReviewDocument, ReviewInput } from './review.ts';
import { UNREADABLE } from './unreadable.ts';
import { isHopeless, isHostStep } from './verdict.ts';

const STATES: Record<CapabilityStatus, CheckState> = {
  ok: 'ok',
  degraded: 'degraded',
  missing: 'missing',
  unknown: 'unknown',
};

/** What was read: name, kind, kernel, size. */
export function describeInput(input: ReviewInput, words: Words): string {
  const ofHost = words.host.kinds[input.kind];
  if (ofHost !== undefined) return code(input.name) + (ofHost === input.name ? '' : words.marks.dash + ofHost);
  const parts = [
    words.review.inputKinds[input.kind] ?? input.kind,
    ...(input.kernelVersion === null ? [] : [`Linux ${input.kernelVersion}`]),
    ...(input.arch === null ? [] : [input.arch]),
    ...(input.date === null ? [] : [input.date]),
    input.kind.startsWith('kernel-')
      ? words.review.symbolCount(input.symbols)
      : words.review.complaintCount(input.symbols),
  ];
  return code(input.name) + words.marks.dash + words.marks.phrases(parts);
}

function describeCapability(result: CapabilityResult, document: ReviewDocument, words: Words): string {
  const via = result.via === null ? '' : words.marks.paren(result.via);
  if (result.missing.length === 0 || result.status === 'ok') return `${result.title}${via}`;
  const what = isHopeless(result, document)
    ? words.review.notPossible
    : words.review.needsChanges(result.changes || result.missing.length);
  return result.title + via + words.marks.dash + what;
}

/** What is known; of a part of a configuration the rest is only named. */
function capabilityBlocks(document: ReviewDocument, words: Words): Block[] {
  const known = document.capabilities.filter(({ status }) => status !== 'unknown');
  const open = document.capabilities.filter(({ status }) => status === 'unknown').map(({ title }) => title);
  const items = known.map((each) => ({ state: STATES[each.status], text: describeCapability(each, document, words) }));
  return [
    ...(items.length > 0 ? [{ type: 'checklist' as const, items }] : []),
    ...(open.length > 0 ? [{ type: 'paragraph' as const, text: words.review.notTold(words.marks.list(open)) }] : []),
  ];
}

/** Who has so much to change is better off with a configuration that somebody made for ordinary hosts. */
const SO_MUCH = 28;

function introductionOf(changes: Fix['changes'], words: Words): string {
  const { applyAnew, applyFixInTwo, applyFix } = words.review;
  if (changes.length >= SO_MUCH) return applyAnew;
  return hasTwoCommands(changes) ? applyFixInTwo : applyFix;
}

/** Sources that are built by hand: the change as a command. */
function sourceSteps({ script, changes }: Fix, sideEffects: readonly string[], words: Words): Step[] {
  return [
    {
      text: introductionOf(changes, words),
      snippets: [{ text: script }],
      details: sideEffects,
    },
    {
      text: words.review.rebuild,
      details: [words.review.outsideModules],
      snippets: [{ text: 'make -j"$(nproc)" && make modules_install && make install' }],
    },
  ];
}

/** A kernel that Portage builds: the change as a file that it merges. */
function distKernelSteps({ changes }: Fix, sideEffects: readonly string[], words: Words): Step[] {
  const snippets = [{ caption: DROP_IN, text: toFragment(changes).trimEnd() }];
  return [
    { text: words.review.applyToDistKernel, snippets, details: [...sideEffects, words.review.savedConfig] },
    { text: words.review.emergeDistKernel, snippets: [{ text: EMERGE_DIST_KERNEL }] },
  ];
}

/** Of something broken that can be had in other ways too: which, and how to ask for one. */
function otherWays({ capabilities, inputs }: ReviewDocument, words: Words): string {
  // Who has a whole configuration, or nearly, is shown the whole way.
  if (inputs.some(({ kind }) => kind === 'kernel-config' || kind === 'kernel-defconfig')) return '';
  const broken = capabilities.find(
    ({ essential, status, ways }) => essential && status === 'missing' && ways.length > 0,
  );
  return broken ? words.review.otherWays(words.marks.list(broken.ways.map((id) => sayHint('want', id)))) : '';
}

/** What the host has to do besides, whatever the kernel has. */
function hostSteps(findings: readonly Finding[]): Step[] {
  return findings.filter(isHostStep).map(({ message, why }) => ({ text: message, details: [why] }));
}

/** What to do, as steps. */
export function todoBlocks(document: ReviewDocument, words: Words, first: readonly Step[] = []): Block[] {
  const { fix, inputs, findings } = document;
  const sideEffects = [describeSideEffects(document, words), otherWays(document, words)].filter(Boolean);
  const steps = inputs.some(({ isDistKernel }) => isDistKernel) ? distKernelSteps : sourceSteps;
  const isChanged = fix.changes.length > 0;
  const items = [
    ...(isChanged ? [...first, ...steps(fix, sideEffects, words)] : []),
    ...hostSteps(findings),
    ...(isChanged ? [{ text: words.review.reboot }] : []),
  ];
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: words.review.todo },
        { type: 'steps', items },
      ];
}

/** How many names a line may list before it says how many more there are. */
const MOST_NAMES = 8;

/** Names in one line. */
export function listNames(names: readonly string[], words: Words): string {
  const shown = words.marks.list(names.slice(0, MOST_NAMES));
  return names.length > MOST_NAMES ? words.review.shownOf(shown, MOST_NAMES, names.length) : shown;
}

interface Detail {
  readonly text: string;
  readonly details: readonly string[];
}

/** One entry for all findings that have the same cause, where the first of them stands. */
function groupByCause(findings: readonly Finding[], words: Words): Detail[] {
  const keyOf = (finding: Finding): string => (finding.causes ?? []).map(({ symbol }) => symbol).join(' ');
  const groups = Map.groupBy(findings, keyOf);
  return findings.flatMap((finding) => {
    const group = keyOf(finding) === '' ? [finding] : (groups.get(keyOf(finding)) ?? []);
    if (group[0] !== finding && group.length > 1) return [];
    if (group.length === 1 || !finding.causes)
      return [{ text: finding.message, details: [finding.why, ...(finding.fix === null ? [] : [finding.fix])] }];
    const names = listNames(
      group.map(({ subject }) => code(subject)),
      words,
    );
    return [{ text: words.review.vanish(words.review.describeCauses(finding.causes), names), details: [] }];
  });
}

/** What cannot be had, and why. */
function unmetBlocks({ fix }: ReviewDocument, words: Words): Block[] {
  if (fix.unmet.length === 0) return [];
  const byReason = Map.groupBy(fix.unmet, ({ reason }) => reason);
  const items = [...byReason].map(([reason, group]) => {
    const names = group.map(({ symbol }) => code(`CONFIG_${symbol}`));
    return listNames(names, words) + words.marks.dash + reason;
  });
  return [
    { type: 'heading', text: words.review.cannotHave(fix.unmet.length) },
    { type: 'bullets', items },
  ];
}

/** A value of the file: one letter for most, a text of the user's for some. */
function shownValue(value: string): string {
  return value.length === 1 ? value : code(value);
}

/** One line about what the changes bring along or take away; nothing when they do neither. */
function describeSideEffects({ fix }: ReviewDocument, words: Words): string {
  const on = fix.sideEffects
    .filter(({ to, because }) => to !== 'n' && because.startsWith('CONFIG_'))
    .map(({ symbol, because }) => words.review.neededFor(symbol, because.slice('CONFIG_'.length)));
  const off = fix.sideEffects
    .filter(({ to, because }) => to === 'n' || !because.startsWith('CONFIG_'))
    .map(({ symbol, from, to }) => code(symbol) + words.marks.paren(`${shownValue(from)} → ${to}`));
  return words.review.sideEffects(listNames(on, words), listNames(off, words));
}

/** So many options that somebody looked up are told one by one. */
const MOST_LOOKED_UP = 4;

/** Options that are off and that nobody has to have: named in one line, not one by one. */
function optionalOff(light: readonly Finding[]): ReadonlySet<Finding> {
  const lookedUp = light.filter(({ rule }) => rule === OPTION_OFF);
  const missing = light.filter(({ rule }) => rule === 'kernel-config/option-missing');
  return new Set(lookedUp.length > MOST_LOOKED_UP ? [...missing, ...lookedUp] : missing);
}

function notedBlocks(light: readonly Finding[], words: Words): Block[] {
  if (light.length === 0) return [];
  const optional = optionalOff(light);
  const off = [...optional].map(({ subject }) => code(subject));
  const items = light
    .filter((finding) => !optional.has(finding))
    .map(({ message, why, fix, rule }) =>
      words.review.noted(message, why, rule.startsWith('complaint/') ? '' : (fix ?? '')),
    );
  const folded = off.length === 0 ? [] : [words.review.optionalOff(words.marks.list(off), off.length)];
  return [
    { type: 'heading', text: words.review.alsoNoted(light.length) },
    { type: 'bullets', items: [...items, ...folded] },
  ];
}

function findingBlocks(findings: readonly Finding[], words: Words): Block[] {
  const grave = findings.filter(
    (finding) => finding.severity !== 'info' && finding.rule !== UNREADABLE && !isHostStep(finding),
  );
  const details = groupByCause(grave, words);
  return [
    ...(details.length > 0
      ? [
          { type: 'heading' as const, text: words.review.details(details.length) },
          { type: 'steps' as const, items: details },
        ]
      : []),
    ...notedBlocks(
      findings.filter((finding) => finding.severity === 'info'),
      words,
    ),
  ];
}

function moreBlocks({ moreFindings }: ReviewDocument, words: Words): Block[] {
  return moreFindings === 0 ? [] : [{ type: 'paragraph', text: words.review.moreFindings(moreFindings) }];
}

/** What is wrong with the files themselves. */
export function warningBlocks({ inputs, findings }: ReviewDocument, words: Words): Block[] {
  const warnings = inputs.flatMap((input) =>
    input.warnings.map((warning) => words.input.warnings[warning](code(input.name))),
  );
  const unread = findings.filter(({ rule }) => rule === UNREADABLE).map(({ message }) => message);
  return [...unread, ...warnings].map((text) => ({ type: 'callout', tone: 'warning', text }));
}

/** The fix as files: what goes below /etc/kernel/config.d/ or into merge_config.sh, and the same as commands. */
export function fixFiles({ changes, fragment, script }: Fix): ReplyFile[] {
  if (changes.length === 0) return [];
  return [
    { name: 'docker.config', mediaType: 'text/plain', content: fragment },
    { name: 'docker-config.sh', mediaType: 'text/x-shellscript', content: `${script}\n` },
  ];
}

/** Whose dependencies were used, and where the other ways to apply the fix are told. */
function footBlocks({ fix: { changes, tree }, profile }: ReviewDocument, words: Words): Block[] {
  if (tree === null) return [];
  const isStandIn = lineOf(profile.kernel) !== lineOf(tree.linux);
  const lines = [
    words.review.treeUsed(tree.linux, tree.arch),
    ...(tree.arch === profile.arch ? [] : [words.review.otherArchitecture(tree.arch)]),
    ...(isStandIn ? [words.move.standIn(profile.kernel, tree.linux)] : []),
    ...(changes.length === 0 ? [] : [words.review.asFile]),
  ];
  return lines.map((text) => ({ type: 'paragraph', text }));
}

/**
 * What a review has to say below its verdict.
 * @param first steps before those of a fix
 */
export function reviewBlocks(document: ReviewDocument, words: Words, first: readonly Step[] = []): Block[] {
  return [
    ...capabilityBlocks(document, words),
    ...todoBlocks(document, words, first),
    ...foundBlocks(document, words),
    ...footBlocks(document, words),
  ];
}

/** What was found, and what cannot be had. */
export function foundBlocks(document: ReviewDocument, words: Words): Block[] {
  return [...unmetBlocks(document, words), ...findingBlocks(document.findings, words), ...moreBlocks(document, words)];
}

/** What a review shows, whatever it is about. */
export type ReviewParts = Pick<Reply, 'title' | 'tone' | 'blocks' | 'actions' | 'files'> & { readonly verdict: string };
