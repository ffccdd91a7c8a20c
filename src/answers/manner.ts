/** How a question is put, as far as it decides how much evidence an answer to it needs. */
import type { Mode } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** What only questions about the kernel have. */
const OF_KERNEL = new Set(['~kernel', '~module', '~compile']);
/** An option or setting: of the kernel, unless somebody asks how to set something up. */
const OPTION = new Set(['~option']);
/** What only questions about containers have. */
const OF_DOCKER = new Set(
  ['~container', '~image', '~daemon', '~cluster', '~snapshotter', '~registry', '~data root', '~flag'].concat(
    'docker ~rootless containerd runc compose buildx overlay2 overlayfs'.split(' '),
  ),
);

/** What only questions about Gentoo have. */
const OF_GENTOO = new Set('gentoo emerge portage openrc ~use flag ebuild'.split(' '));

/** Whether a question speaks of what the facts are about. */
export function isOurs(folded: string, { knowledge: { search } }: AnswerContext): boolean {
  return search.read(folded).some(({ key }) => OF_DOCKER.has(key) || OF_KERNEL.has(key) || OF_GENTOO.has(key));
}

/** How a question is put. */
export interface Manner {
  /** A program printed it. */
  readonly isPasted: boolean;
  /** It has no word that has to do with one subject only. */
  readonly isBare: boolean;
  /** The question speaks of the kernel, its options or modules. */
  readonly asksOption: boolean;
  /** The question says that something fails. */
  readonly tellsFailure: boolean;
  /** The question speaks of somebody who is not root. */
  readonly isOrdinaryUser: boolean;
  /** The question has words that nobody here knows. */
  readonly hasUnknown: boolean;
  /** And it has no word that only Docker has. */
  readonly isElsewhere: boolean;
}

/** Reads the manner of a question. @param text what of it is read as words */
export function readManner(
  text: string,
  folded: string,
  { isPasted, mode }: { readonly isPasted: boolean; readonly mode: Mode },
  { knowledge: { search } }: AnswerContext,
): Manner {
  const terms = search.read(text);
  const hasAny = (keys: ReadonlySet<string>): boolean => terms.some(({ key }) => keys.has(key));
  const hasUnknown = mode === 'ask' && search.hasUnknown(terms);
  return {
    isPasted,
    isBare: !terms.some(({ kind }) => kind === 'term' || kind === 'compound'),
    asksOption: hasAny(OF_KERNEL) || (hasAny(OPTION) && !search.has('configure', folded)),
    tellsFailure: search.has('failure', folded),
    isOrdinaryUser: terms.some(({ key }) => key === '~ordinary user'),
    hasUnknown,
    isElsewhere: hasUnknown && !hasAny(OF_DOCKER),
  };
}
