/** Shows a review to a person: verdict, capabilities, what to do, and only then the details. */
import { describeProfile } from '../core/describe-profile.ts';
import type { Locale } from '../core/locale.ts';
import {
  type Action,
  type Block,
  type CheckState,
  code,
  createReply,
  type Reply,
  type ReplyFile,
  type Step,
  type Tone,
} from '../core/reply.ts';
import { type Words, wordsFor } from '../core/words/index.ts';
import { DROP_IN, EMERGE_DIST_KERNEL, toFragment } from './fix/fragment.ts';
import { besidesTheKernel } from './kernel-config/rules/besides-the-kernel.ts';
import type { CapabilityResult, CapabilityStatus, Finding, Fix, ReviewDocument, ReviewInput } from './review.ts';
import { UNREADABLE } from './unreadable.ts';

const STATES: Record<CapabilityStatus, CheckState> = {
  ok: 'ok',
  degraded: 'degraded',
  missing: 'missing',
  unknown: 'unknown',
};

function describeInput(input: ReviewInput, words: Words): string {
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

/** Something that it cannot do without cannot be had. */
function isHopeless({ id, via }: CapabilityResult, { options, fix }: ReviewDocument): boolean {
  const unmet = new Set(fix.unmet.map(({ symbol }) => symbol));
  return options.some(
    ({ capability, need, status, symbol }) =>
      (capability === id || capability === via) && need === 'required' && status !== 'ok' && unmet.has(symbol),
  );
}

function describeCapability(result: CapabilityResult, document: ReviewDocument, words: Words): string {
  const via = result.via === null ? '' : words.marks.paren(result.via);
  if (result.missing.length === 0 || result.status === 'ok') return `${result.title}${via}`;
  const what = isHopeless(result, document)
    ? words.review.notPossible
    : words.review.missingCount(result.missing.length);
  return result.title + via + words.marks.dash + what;
}

function verdictOf(document: ReviewDocument, words: Words): { tone: Tone; verdict: string } {
  const { capabilities, findings, fix, inputs } = document;
  if (capabilities.length === 0) return complaintVerdict(findings, words);
  const broken = capabilities.filter((each) => each.essential && each.status === 'missing');
  if (broken.length > 0)
    return {
      tone: 'bad',
      verdict: words.review.broken(words.marks.list(broken.map((each) => each.title)), fix.changes.length),
    };
  if (inputs.every((input) => input.kind !== 'kernel-config'))
    return { tone: 'info', verdict: words.review.partVerdict };
  const partial = capabilities.filter((each) => each.status !== 'ok');
  if (partial.length > 0)
    return { tone: 'warning', verdict: words.review.partial(words.marks.list(partial.map((each) => each.title))) };
  const isHostAsked = findings.some(({ rule, severity }) => rule === besidesTheKernel.id && severity !== 'info');
  return isHostAsked
    ? { tone: 'warning', verdict: words.review.allGoodButHost }
    : { tone: 'good', verdict: words.review.allGood };
}

function complaintVerdict(findings: readonly Finding[], words: Words): { tone: Tone; verdict: string } {
  const count = (rule: string): number => findings.filter((finding) => finding.rule === `complaint/${rule}`).length;
  const isList = findings.every((finding) => finding.severity === 'info') && count('matters') + count('depends') > 0;
  if (isList) return { tone: 'info', verdict: words.review.uncheckedList };
  const verdict = words.review.complaintVerdict(
    count('matters'),
    count('depends'),
    count('optional'),
    count('false-alarm') + count('harmful'),
  );
  return { tone: count('matters') > 0 ? 'bad' : count('depends') > 0 ? 'warning' : 'good', verdict };
}

/** Sources that are built by hand: the change as a command. */
function sourceSteps({ script }: Fix, sideEffects: readonly string[], words: Words): Step[] {
  return [
    { text: words.review.applyFix, snippets: [{ text: script }], details: sideEffects },
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

function todoBlocks(document: ReviewDocument, words: Words): Block[] {
  const { fix, inputs } = document;
  if (fix.changes.length === 0) return [];
  const sideEffects = [describeSideEffects(document, words)].filter(Boolean);
  const steps = inputs.some(({ isDistKernel }) => isDistKernel) ? distKernelSteps : sourceSteps;
  return [
    { type: 'heading', text: words.review.todo },
    { type: 'steps', items: [...steps(fix, sideEffects, words), { text: words.review.reboot }] },
  ];
}

/** How many names a line may list before it says how many more there are. */
const MOST_NAMES = 8;

function listNames(names: readonly string[], words: Words): string {
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

function findingBlocks(findings: readonly Finding[], words: Words): Block[] {
  const grave = findings.filter(({ severity, rule }) => severity !== 'info' && rule !== UNREADABLE);
  const light = findings.filter((finding) => finding.severity === 'info');
  const details = groupByCause(grave, words);
  return [
    ...(details.length > 0
      ? [
          { type: 'heading' as const, text: words.review.details(details.length) },
          { type: 'steps' as const, items: details },
        ]
      : []),
    ...(light.length > 0
      ? [
          { type: 'heading' as const, text: words.review.alsoNoted(light.length) },
          {
            type: 'bullets' as const,
            items: light.map(({ message, why, fix, rule }) =>
              words.review.noted(message, why, rule.startsWith('complaint/') ? '' : (fix ?? '')),
            ),
          },
        ]
      : []),
  ];
}

function moreBlocks({ moreFindings }: ReviewDocument, words: Words): Block[] {
  return moreFindings === 0 ? [] : [{ type: 'paragraph', text: words.review.moreFindings(moreFindings) }];
}

function warningBlocks({ inputs, findings }: ReviewDocument, words: Words): Block[] {
  const warnings = inputs.flatMap((input) =>
    input.warnings.map((warning) => words.input.warnings[warning](code(input.name))),
  );
  const unread = findings.filter(({ rule }) => rule === UNREADABLE).map(({ message }) => message);
  return [...unread, ...warnings].map((text) => ({ type: 'callout', tone: 'warning', text }));
}

/** The fix as files: what goes below /etc/kernel/config.d/ or into merge_config.sh, and the same as commands. */
function fixFiles({ changes, fragment, script }: Fix): ReplyFile[] {
  if (changes.length === 0) return [];
  return [
    { name: 'docker.config', mediaType: 'text/plain', content: fragment },
    { name: 'docker-config.sh', mediaType: 'text/x-shellscript', content: `${script}\n` },
  ];
}

/** Whose dependencies were used, and where the other ways to apply the fix are told. */
function footBlocks({ changes, tree }: Fix, words: Words): Block[] {
  if (tree === null) return [];
  const lines = [words.review.treeUsed(tree.linux, tree.arch), ...(changes.length === 0 ? [] : [words.review.asFile])];
  return lines.map((text) => ({ type: 'paragraph', text }));
}

function nextActions(document: ReviewDocument): Action[] {
  const worst = document.findings
    .filter((finding) => finding.severity !== 'info' && finding.facts.length > 0)
    .slice(0, 2);
  const lacking = document.capabilities.filter((each) => each.status === 'missing').slice(0, 1);
  const commands = [
    ...worst.map((finding) => `kernel ${finding.subject}`),
    ...lacking.map((each) => `kernel ${each.via ?? each.id}`),
    'recommend',
  ];
  return [...new Set(commands)].map((command) => ({ type: 'ask', command }));
}

/** Builds the reply. Its outcome is `errors-found` when the review has an error. */
export function createReviewReply(document: ReviewDocument, locale: Locale, checked: string): Reply {
  const words = wordsFor(locale);
  const { tone, verdict } = verdictOf(document, words);
  const { inputs, capabilities, findings, fix, profile } = document;
  return createReply({
    title: words.marks.clauses(inputs.map((input) => describeInput(input, words))),
    tone,
    verdict,
    profile: describeProfile(profile, words),
    blocks: [
      ...warningBlocks(document, words),
      ...(capabilities.length > 0
        ? [
            {
              type: 'checklist' as const,
              items: capabilities.map((each) => ({
                state: STATES[each.status],
                text: describeCapability(each, document, words),
              })),
            },
          ]
        : []),
      ...todoBlocks(document, words),
      ...unmetBlocks(document, words),
      ...findingBlocks(findings, words),
      ...moreBlocks(document, words),
      ...footBlocks(fix, words),
    ],
    actions: nextActions(document),
    files: fixFiles(fix),
    checked,
    locale,
    outcome: findings.some((finding) => finding.severity === 'error') ? 'errors-found' : 'ok',
    document,
  });
}
