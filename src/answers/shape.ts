/** Questions that are told by their form: a comparison, a choice, a move, all options, what to do at all. */
import type { ProfileOverrides } from '../core/profile.ts';
import { type Forms, hasForm } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Term } from '../knowledge/search/lexicon.ts';
import { isPolar } from '../knowledge/search/polar.ts';
import { inRange } from '../knowledge/version.ts';
import type { Backend, Decision } from './decision.ts';
import { namedBackends, rank, wordsOf } from './rank.ts';
import type { AnswerContext } from './shared.ts';

/** So strong that no rule of thumb about the form comes before it. */
const OVERWHELMING = 25;
/** Filesystems that a choice depends on; `overlay` and `aufs` are drivers in such a question. */
const FILESYSTEMS = ['ext4', 'xfs', 'btrfs', 'zfs', 'f2fs', 'nfs', 'tmpfs', 'ecryptfs'] as const;

/** What stands before the name of where somebody wants to go. */
const TOWARDS: readonly string[] = heard(({ towards }) => towards);

/** What stands before the name of what somebody leaves. */
const AWAY_FROM: readonly string[] = heard(({ awayFrom }) => awayFrom);

/** Whether the data move to another place and stay with their backend, which only says what they are. */
function movesDataAlone(folded: string, backends: readonly Backend[], { knowledge }: AnswerContext): boolean {
  const isOfData = knowledge.search.read(folded).some(({ key }) => key === '~data root');
  const isLeft = ({ id }: Backend): boolean => AWAY_FROM.some((word) => folded.includes(`${word}${id}`));
  return isOfData && backends.length === 1 && !backends.some(isLeft);
}

/** Whether the second of two names is where somebody wants to go: `from A to B`, `从 A 迁移到 B`. */
function backendToLeave(folded: string, backends: readonly Backend[]): Backend | undefined {
  const isTarget = ({ id }: Backend): boolean => TOWARDS.some((word) => folded.includes(`${word}${id}`));
  return backends.find((backend) => !isTarget(backend));
}

/** The one page about all options, for a question that says nothing but that it wants them. */
function aboutKernelOptions({ knowledge }: Pick<AnswerContext, 'knowledge'>): Fact | undefined {
  return knowledge.find('install-topic', 'kernel options') ?? knowledge.get('capability', 'start');
}

/** Who asks so does not ask what to choose. */
const NO_CHOICE = ['failure', 'lookup'] as const;
/** What is done with any kernel. */
const WHAT_IS_DONE = new Set(['~compile', '~run', '~start', '~install', '~upgrade']);

/** A kernel by its number. */
const KERNEL_NUMBER: Forms = heard(({ questionForms }) => questionForms.kernelNumber);
/** Whether a kernel of some version will do, and nothing more is asked. */
function aboutKernelVersion(folded: string, terms: readonly Term[], { knowledge }: AnswerContext): Fact | undefined {
  const isPlain = terms.every(({ key, kind }) => kind !== 'term' || WHAT_IS_DONE.has(key) || /^[\d.]+$/.test(key));
  const isAsked = hasForm(folded, KERNEL_NUMBER) && isPolar(folded) && !knowledge.search.has('failure', folded);
  return isPlain && isAsked ? knowledge.get('topic', 'kernel-version') : undefined;
}

/** Who asks for the version of something does not ask where to begin. */
const VERSION: Forms = heard(({ questionForms }) => questionForms.version);
const BEGINS: Forms = heard(({ questionForms }) => questionForms.begins);
const WHICH: Forms = heard(({ questionForms }) => questionForms.which);

/** Questions without a subject of their own: which options at all, what to do at all. */
export function decideBroad(folded: string, context: AnswerContext): Decision | null {
  const { knowledge } = context;
  const { search } = knowledge;
  const terms = search.read(folded);
  const version = aboutKernelVersion(folded, terms, context);
  if (version) return { kind: 'fact', fact: version, others: [] };
  const asksOwnKernel = search.has('lookup', folded) && terms.some(({ key }) => key === '~run');
  if (asksOwnKernel) return null;
  const subjects = terms.filter(({ kind }) => kind === 'term' || kind === 'compound');
  const keys = new Set(terms.map(({ key }) => key));
  const asksWhich = hasForm(folded, WHICH);
  const isInMenu = asksWhich && keys.has('~menuconfig');
  const wantsOptions = isInMenu || (keys.has('~option') && (keys.has('~kernel') || search.has('kernel', folded)));
  const isBroad = subjects.every(
    ({ key }) => wantsOptions && (WHAT_IS_DONE.has(key) || (asksWhich && (key === '~check' || key === '~menuconfig'))),
  );
  if (!isBroad || !terms.some(({ kind }) => kind === 'context') || search.has('failure', folded)) return null;
  const wantsFlags = !wantsOptions && asksWhich && search.has('flag', folded);
  const fact = wantsFlags
    ? knowledge.get('topic', 'use-flag-table')
    : wantsOptions
      ? aboutKernelOptions({ knowledge })
      : undefined;
  if (fact) return { kind: 'fact', fact, others: [] };
  return hasForm(folded, BEGINS) && !hasForm(folded, VERSION) ? { kind: 'onboard' } : null;
}

/** Storage; a driver may be one of anything, and so may a backend. */
const STORAGE: Forms = heard(({ questionForms }) => questionForms.storage);
const MAYBE_STORAGE: Forms = heard(({ questionForms }) => questionForms.storageMaybe);

/** The filesystem that a question about the choice of a driver names, if it is one. */
function onlyFilesystem(folded: string): ProfileOverrides {
  const words = new Set(wordsOf(folded));
  const named = FILESYSTEMS.filter((name) => words.has(name));
  return named.length === 1 && named[0] !== undefined ? { fs: named[0] } : {};
}

function isRemoved({ removed }: Backend, docker: string): boolean {
  return removed !== undefined && inRange(docker, `>= ${removed}`);
}

/** Who compares a driver with `overlay` means the one of today, unless that is named too or Docker still has the old one. */
function asMeant(backends: readonly Backend[], { knowledge, profile }: AnswerContext): readonly Backend[] {
  const old = backends.find(({ id }) => id === 'overlay');
  const today = knowledge.get('backend', 'overlay2');
  const isNamedToo = backends.some(({ id }) => id.startsWith('overlay') && id !== 'overlay');
  if (!old || !today || isNamedToo || !isRemoved(old, profile.docker)) return backends;
  return backends.map((backend) => (backend === old ? today : backend));
}

/** A path, and the address of something mounted: `/overlay` is no driver. */
const PATH = /(?:\b\w{1,20}:|(?<![\w/]))\/[\w.-]{1,60}(?:\/[\w.-]{0,60}){0,12}/g;

/** A comparison, a move or a choice, where the words of the question say so. */
export function decideShape(folded: string, context: AnswerContext): Decision | null {
  const { search } = context.knowledge;
  const backends = namedBackends(folded.replaceAll(PATH, ' '), context);
  if (search.has('move', folded) && backends.length > 0 && !movesDataAlone(folded, backends, context)) {
    const from = backendToLeave(folded, backends);
    if (from && from.movingAway.length > 0) return { kind: 'move', from };
  }
  const choosesBetween = search.has('recommend', folded) && !search.has('failure', folded);
  if (backends.length > 1 && (choosesBetween || search.has('compare', folded)))
    return { kind: 'compare', backends: asMeant(backends, context) };
  const keys = new Set(search.read(folded).map(({ key }) => key));
  const isOfContainers = keys.has('~quota') && keys.has('~container');
  const limitsDisk =
    isOfContainers || ((keys.has('~disk') || keys.has('~space')) && (keys.has('~limit') || keys.has('~quota')));
  if (limitsDisk && !search.has('failure', folded)) return { kind: 'recommend', about: { diskQuota: true } };
  const isAboutStorage = hasForm(folded, MAYBE_STORAGE);
  // Beside words that nobody here knows it is one of anything.
  const isOurs = hasForm(folded, STORAGE) || backends.length > 0 || onlyFilesystem(folded).fs !== undefined;
  const wantsChoice =
    isAboutStorage &&
    (isOurs || !search.hasUnknown(search.read(folded))) &&
    search.has('recommend', folded) &&
    !NO_CHOICE.some((intent) => search.has(intent, folded));
  if (wantsChoice && backends.length < 2 && (rank(folded, 'ask', context)[0]?.score ?? 0) < OVERWHELMING)
    return { kind: 'recommend', about: onlyFilesystem(folded) };
  return null;
}
