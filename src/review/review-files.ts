/** Reviews the files of one question as one answer. */
import type { CommandCall, CommandContext } from '../core/command.ts';
import { DIMENSIONS } from '../core/host-dimensions.ts';
import { withHost } from '../core/host-options.ts';
import { onDemand } from '../core/on-demand.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { offerToRemember } from '../core/profile-line.ts';
import { tellersFor } from '../core/remembered-host.ts';
import type { Action, Reply } from '../core/reply.ts';
import { wordsFor } from '../core/words/index.ts';
import type { FactOf, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { namesFor, type ReadFile, readFile, reviewKernels } from './analyze.ts';
import { capFindings } from './cap-findings.ts';
import { splitHeaded } from './host/headed-files.ts';
import { Host, hostOverrides } from './host/host.ts';
import { hostWants } from './host/wants.ts';
import { openBundles } from './input/bundle/open-bundles.ts';
import { TextBudget } from './input/text-budget.ts';
import { besidesTheKernel } from './kernel-config/rules/besides-the-kernel.ts';
import { mergeReviews } from './merge.ts';
import { addComparison } from './move/compare-kernels.ts';
import { toldKernel } from './paste/kernel-release.ts';
import { findPurposes, type Purpose, purposeFindings, purposeOverrides } from './purposes.ts';
import type { Finding, ReviewDocument } from './review.ts';
import type { ReviewRequest } from './review-config.ts';
import { createReviewReply } from './review-reply.ts';
import { readReadable } from './unreadable.ts';

/** The rules over a host: most files are kernel configurations, which are reviewed in two thirds of the time without them. */
const hostReview = onDemand(() => import('./host/review-host.ts'));

/** When what is reviewed by was checked, the oldest of it. */
const oldestChecks = new WeakMap<KnowledgeBase, string>();

function oldestCheck(knowledge: KnowledgeBase): string {
  const known = oldestChecks.get(knowledge);
  if (known !== undefined) return known;
  const [oldest = knowledge.defaultProfile.reviewed] = knowledge
    .all('kernel-option')
    .map(({ reviewed }) => reviewed)
    .sort();
  oldestChecks.set(knowledge, oldest);
  return oldest;
}

/** What the files say: the host of its own files, the kernel and the purpose in the words around options. */
interface Told {
  readonly told: ProfileOverrides;
  readonly host: Host;
  readonly purposes: readonly Purpose[];
}

function toldBy(files: readonly ReadFile[], host: Host, purposes: readonly Purpose[]): Told {
  const kernel = toldKernel(files.map(({ input }) => input));
  const told = { ...(kernel !== null && { kernel }), ...purposeOverrides(purposes), ...hostOverrides(host) };
  return { told, host, purposes };
}

/** What everything else rests on: the host out of all files, and the profile with what they say. */
function requestFor(
  { overrides, locale, to }: CommandCall,
  want: readonly FactOf<'capability'>[],
  context: CommandContext,
  { told, host, purposes }: Told,
): ReviewRequest {
  const profile = { ...context.profile, ...told, ...overrides };
  const asked = new Set([
    ...want,
    ...purposes.map(({ capability }) => capability),
    ...hostWants(host).flatMap(({ capability }) => context.knowledge.get('capability', capability) ?? []),
  ]);
  return { context: { ...context, profile }, overrides, told, want: [...asked], locale, to };
}

async function documentOf(files: readonly ReadFile[], host: Host, request: ReviewRequest): Promise<ReviewDocument> {
  const kernels = files.flatMap((file) => reviewKernels(file, request));
  const subjects = kernels.flatMap(({ subject }) => subject ?? []);
  const documents = kernels.map(({ document }) => document);
  const apart = kernels.filter(({ isApart }) => isApart).map(({ document }) => document);
  const merged = documents.length === 0 ? null : mergeReviews(documents, apart);
  const compared = merged && addComparison(merged, subjects, request.context.knowledge);
  if (host.files.length === 0 && compared) return compared;
  const { reviewHost } = await hostReview();
  return reviewHost(files, host, { kernel: compared, judged: kernels.at(-1)?.judged ?? null }, request);
}

/** What a host has to be set up for is no task where it was read from the files that it is. */
function withHostAsTold(findings: readonly Finding[], purposes: readonly Purpose[]): Finding[] {
  const told = new Set(purposes.map(({ capability }) => capability.id));
  return findings.map((each) =>
    each.rule === besidesTheKernel.id && told.has(each.subject) ? { ...each, severity: 'info' } : each,
  );
}

/** Whether words say less of the version of Docker than a package in a paste does: `docker 29`, and `docker-29.7.2`. */
function isLessThan(said: string | undefined, files: readonly ReadFile[]): boolean {
  const shown = files.flatMap(({ pastes }) => pastes.flatMap(({ dockerVersion }) => dockerVersion ?? []));
  return said !== undefined && shown.some((version) => `${version}.`.startsWith(`${said.replace(/\.0$/, '')}.`));
}

/** What words beside the files say and no file does. Kernel configurations, and pastes, are of the kernel that they name. */
function untold(said: ProfileOverrides, told: ProfileOverrides, files: readonly ReadFile[]): ProfileOverrides {
  const isNamed = ({ pastes }: ReadFile): boolean => pastes.some(({ kernelVersion }) => kernelVersion !== null);
  const hasKernel = files.some((file) => file.isKernelConfig || isNamed(file));
  const isLess = isLessThan(said.docker, files);
  const keys = DIMENSIONS.filter(
    (key) => told[key] === undefined && !(hasKernel && key === 'kernel') && !(isLess && key === 'docker'),
  );
  return Object.fromEntries(keys.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])));
}

/** The kernel that the files are of, where they say it and are of one. */
function kernelOf({ inputs, kernels = [], profile }: ReviewDocument): ProfileOverrides {
  if (kernels.length > 1) return {};
  const says = (key: 'kernelVersion' | 'arch'): boolean => inputs.some((each) => each[key] !== null);
  return {
    ...(says('kernelVersion') && { kernel: profile.kernel }),
    ...(says('arch') && { arch: profile.arch }),
  };
}

/** What is asked next is about the host of the files. */
function forHost(actions: readonly Action[], host: ProfileOverrides): Action[] {
  return actions.map((action) =>
    action.type === 'ask' && action.files === undefined
      ? { ...action, command: withHost(action.command, host) }
      : action,
  );
}

/**
 * @param want capabilities to be reviewed beside those that always are
 * @throws UserError when no file can be read
 */
export async function reviewFiles(
  asked: CommandCall,
  want: readonly FactOf<'capability'>[],
  context: CommandContext,
): Promise<Reply> {
  const { locale } = asked;
  const opened = openBundles(asked.files, asked.unread ?? [], wordsFor(locale));
  const { unread } = opened;
  const files = splitHeaded(opened.files);
  const texts = new TextBudget();
  const read = readReadable(files, unread, locale, (file) =>
    readFile(file, texts, namesFor({ context, overrides: asked.overrides })),
  );
  const host = new Host(read.files.flatMap(({ evidence }) => evidence));
  const purposes = findPurposes(read.files, { ...asked, want }, context.knowledge);
  const told = toldBy(read.files, host, purposes);
  const said = untold(asked.said ?? {}, told.told, read.files);
  const call = { ...asked, overrides: { ...said, ...asked.overrides } };
  const document = await documentOf(read.files, host, requestFor(call, want, context, told));
  const own = withHostAsTold(document.findings, purposes);
  const findings = [...own, ...purposeFindings(purposes, locale), ...read.findings];
  const capped = capFindings({ ...document, findings });
  const known = call.to === undefined ? call.overrides : { kernel: call.to, ...call.overrides };
  const tellers = tellersFor({ ...context, told: { ...known, ...told.told } });
  const review = createReviewReply(capped, locale, oldestCheck(context.knowledge), tellers);
  const ofFiles = { ...said, ...kernelOf(document), ...told.told };
  const reply = { ...review, read: ofFiles, actions: forHost(review.actions, ofFiles) };
  // Nobody's host is remembered where nobody is known.
  const remember = call.asker && offerToRemember(hostOverrides(host), context, wordsFor(locale));
  return remember ? { ...reply, actions: [...reply.actions, remember] } : reply;
}
