/** The verdict of a review in a few sentences: what does not work, what it takes, what the host has to do, what is assumed. */
import type { Tone } from '../core/reply.ts';
import type { Words } from '../core/words/index.ts';
import { besidesTheKernel } from './kernel-config/rules/besides-the-kernel.ts';
import { dockerTooOld } from './kernel-config/rules/docker-too-old.ts';
import { endOfLife } from './kernel-config/rules/end-of-life.ts';
import { LINE_IGNORED } from './kernel-config/rules/line-ignored.ts';
import { MISSPELT } from './kernel-config/rules/misspelt.ts';
import { VERSION_UNKNOWN } from './kernel-config/rules/version-unknown.ts';
import { CONTROLLERS_MISSING, NOT_MOUNTED } from './paste/controllers.ts';
import { MODULE_NOT_INSTALLED } from './paste/missing-modules.ts';
import type { CapabilityResult, Finding, ReviewDocument } from './review.ts';

interface Verdict {
  readonly tone: Tone;
  readonly verdict: string;
}

/** Whether a finding is something that the host has to do besides its kernel: a step of its own. */
export function isHostStep({ rule, severity }: Finding): boolean {
  if (rule === NOT_MOUNTED || rule === MODULE_NOT_INSTALLED) return true;
  return severity === 'warning' && (rule === besidesTheKernel.id || rule === CONTROLLERS_MISSING);
}

/** A line that the kernel passes over, because of how somebody wrote it. */
function isSlip({ rule }: Finding): boolean {
  return rule === LINE_IGNORED || rule === MISSPELT;
}

function lacks({ id, via }: CapabilityResult, { options, fix }: ReviewDocument): readonly string[] {
  const unmet = new Set(fix.unmet.map(({ symbol }) => symbol));
  return options
    .filter(
      ({ capability, need, status, symbol }) =>
        (capability === id || capability === via) && need === 'required' && status !== 'ok' && unmet.has(symbol),
    )
    .map(({ symbol }) => symbol);
}

/** Something that it cannot do without cannot be had. */
export function isHopeless(result: CapabilityResult, document: ReviewDocument): boolean {
  return lacks(result, document).length > 0;
}

/** How many lines of the fix are for these, and needed. */
function countChanges(broken: readonly CapabilityResult[], { fix }: ReviewDocument): number {
  const ids = new Set(broken.map(({ id }) => id));
  return fix.changes.filter(({ need, serves = [] }) => need !== 'recommended' && serves.some((id) => ids.has(id)))
    .length;
}

function reasonFor(result: CapabilityResult, document: ReviewDocument): string {
  const [symbol] = lacks(result, document);
  return document.fix.unmet.find((each) => each.symbol === symbol)?.reason ?? '';
}

/** More titles are read faster in the list below the verdict. */
const MOST_TITLES = 1;

function brokenSentences(broken: readonly CapabilityResult[], document: ReviewDocument, words: Words): string[] {
  const impossible = broken.filter((each) => isHopeless(each, document));
  const repairable = broken.filter((each) => !impossible.includes(each));
  const count = countChanges(repairable, document);
  const titles = words.marks.list(repairable.map(({ title }) => title));
  const needed = repairable.length > MOST_TITLES ? words.review.brokenBelow(count) : words.review.broken(titles, count);
  return [
    ...(repairable.length > 0 ? [needed] : []),
    ...impossible.map((each) => words.review.impossible(each.title, reasonFor(each, document))),
    ...repairable.flatMap(({ instead, title }) => (instead ? [words.review.untilThen(title, instead.title)] : [])),
  ];
}

/** An option that would matter, and of which only the name stands there. */
function isOnlyNamed({ rule, severity }: Finding): boolean {
  return rule === 'complaint/matters' && severity === 'info';
}

function complaintSentence({ findings: all }: ReviewDocument, words: Words): string[] {
  const findings = all.filter((finding) => !isOnlyNamed(finding));
  const count = (rule: string): number => findings.filter((finding) => finding.rule === `complaint/${rule}`).length;
  if (findings.every(({ rule }) => !rule.startsWith('complaint/'))) return [];
  return [
    words.review.complaintVerdict(
      count('matters'),
      count('depends'),
      count('optional'),
      count('false-alarm') + count('harmful'),
      count('unknown'),
    ),
  ];
}

/** Portage could not look and listed all that it would have looked for: what would matter is no finding then. */
function isUncheckedList({ findings, inputs }: ReviewDocument): boolean {
  const told = findings.filter(({ rule }) => rule === 'complaint/matters');
  return inputs.some(({ kind }) => kind === 'portage-messages') && told.length > 0 && told.every(isOnlyNamed);
}

function partSentence({ inputs, findings }: ReviewDocument, words: Words): string {
  const kinds = new Set(inputs.map(({ kind }) => kind));
  if (kinds.has('kernel-cut')) return words.review.cutVerdict;
  if (kinds.has('kernel-fragment') || kinds.has('kernel-defconfig')) return words.review.partVerdict;
  if (kinds.has('menu-view')) return words.review.excerptVerdict;
  const isQuiet = findings.every(({ severity }) => severity === 'info');
  return isQuiet ? words.review.nothingWrong : words.review.excerptVerdict;
}

/** What holds beside the verdict on the capabilities. */
function sideSentences(document: ReviewDocument, words: Words): string[] {
  const { findings, inputs, profile } = document;
  const isHostAsked = findings.some(({ rule, severity }) => rule === besidesTheKernel.id && severity === 'warning');
  const ignored = findings.filter(isSlip).length;
  const isKernelAsked = findings.some(({ rule, severity }) => rule === VERSION_UNKNOWN && severity === 'warning');
  const named = findings.filter(isOnlyNamed).length;
  return [
    ...(named > 0 && inputs.every(({ kind }) => kind !== 'option-names') ? [words.review.namedOnly(named)] : []),
    ...(isHostAsked ? [words.review.hostToo] : []),
    ...(ignored > 0 ? [words.review.ignoredLines(ignored)] : []),
    ...(findings.some(({ rule }) => rule === CONTROLLERS_MISSING) ? [words.review.controllersVerdict] : []),
    ...findings.filter(({ rule }) => rule === endOfLife.id || rule === dockerTooOld.id).map(({ message }) => message),
    ...(isKernelAsked ? [words.review.assumedKernel(profile.kernel)] : []),
  ];
}

function toneOf(document: ReviewDocument, broken: number, isWhole: boolean): Tone {
  if (broken > 0 || document.findings.some(({ rule }) => rule === NOT_MOUNTED || rule === MODULE_NOT_INSTALLED))
    return 'bad';
  if (document.findings.some((each) => each.severity === 'error' || isHostStep(each) || isSlip(each))) return 'warning';
  if (document.capabilities.some(({ status }) => status === 'missing' || status === 'degraded')) return 'warning';
  // What does not stand in a part is not known: nothing is wrong there, and no more.
  return isWhole ? 'good' : 'info';
}

/** What of a verdict on a kernel may stand beside errors of its host: that Docker runs, or that nothing is in its way, may not. */
export function verdictBesideErrors(document: ReviewDocument, { tone, verdict }: Verdict, words: Words): string {
  const isWhole = document.inputs.every(({ kind }) => kind === 'kernel-config');
  const partial = document.capabilities.filter(({ status }) => status === 'missing' || status === 'degraded');
  if (tone === 'bad' || (isWhole && partial.length === 0)) return verdict;
  return partial.length === 0 ? '' : words.host.kernelIncomplete(words.marks.list(partial.map(({ title }) => title)));
}

/** The verdict and its tone. */
export function verdictOf(document: ReviewDocument, words: Words): Verdict {
  if (document.inputs.some(({ kind }) => kind === 'option-names'))
    return {
      tone: 'info',
      verdict: words.marks.sentences([words.review.namesVerdict, ...sideSentences(document, words)]),
    };
  if (isUncheckedList(document)) return { tone: 'info', verdict: words.review.uncheckedList };
  const { capabilities, inputs, findings } = document;
  const broken = capabilities.filter((each) => each.essential && each.status === 'missing');
  const isWhole = inputs.some(({ kind }) => kind === 'kernel-config');
  const tone = toneOf(document, broken.length, isWhole);
  const partial = capabilities.filter(({ status }) => status === 'missing' || status === 'degraded');
  const isHostAsked = findings.some(isHostStep);
  const main = (): string[] => {
    if (broken.length > 0) return brokenSentences(broken, document, words);
    if (findings.some(({ rule }) => rule === NOT_MOUNTED)) return [words.review.notMountedVerdict];
    if (findings.some(({ rule }) => rule === MODULE_NOT_INSTALLED)) return [words.review.moduleVerdict];
    const titles = words.marks.list(partial.map(({ title }) => title));
    const keepsFromRunning = findings.some(({ severity }) => severity === 'error');
    if (!isWhole)
      return partial.length > 0
        ? [keepsFromRunning ? words.host.kernelIncomplete(titles) : words.review.partPartial(titles)]
        : [partSentence(document, words)];
    if (partial.length > 0) return [words.review.partial(titles)];
    return isHostAsked ? [words.review.allGoodButHost] : [words.review.allGood];
  };
  const side = sideSentences(document, words).filter((each) => partial.length > 0 || each !== words.review.hostToo);
  return { tone, verdict: words.marks.sentences([...main(), ...complaintSentence(document, words), ...side]) };
}
