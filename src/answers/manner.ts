/** How a question is put, as far as it decides how much evidence an answer to it needs. */
import { allForms, type Forms, hasForm, replaceForms } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import { stem } from '../knowledge/search/latin.ts';
import { isPolar } from '../knowledge/search/polar.ts';
import type { Mode } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** What only questions about the kernel have. */
const OF_KERNEL = new Set(['~kernel', '~module', '~compile']);
/** An option or setting: of the kernel, unless somebody asks how to set something up. */
const OPTION = new Set(['~option']);
const FLAG = new Set(['~flag']);
const SWITCHED_OFF = new Set(['~switched off']);
const LIMIT = new Set(['~limit', '~quota']);
/** What only questions about containers have. */
const OF_DOCKER = new Set(
  [
    '~container',
    '~image',
    '~build cache',
    '~daemon',
    '~cluster',
    '~snapshotter',
    '~registry',
    '~data root',
    '~flag',
  ].concat(
    'docker docker0 daemon.json ~rootless containerd runc compose buildx overlay2 overlayfs'.split(' ').map(stem),
  ),
);

/** What is done with anything: a question that says no more is about what stands beside it. */
const DOING = new Set([
  '~run',
  '~start',
  '~restart',
  '~install',
  '~upgrade',
  '~build',
  '~compile',
  '~daemon',
  '~container',
]);

/** What is asked about anything. */
const ASKING = new Set([...DOING, '~choose', '~move', '~check', '~delete', '~clean', '~connect', '~limit', '~slow']);

/** Who types no more than this names a page: `升级`, `怎么升级`. In terms. */
const ONE_WORD = 2;

/** What only questions about Gentoo have. */
const OF_GENTOO = new Set('gentoo emerge portage openrc ebuild'.split(' ').map(stem));

const AMOUNT: Forms = heard(({ questionForms }) => questionForms.amount);
/** Who has to do something does not look up what there is. */
const HAVE_TO: Forms = heard(({ questionForms }) => questionForms.haveTo);
const WHEN: Forms = heard(({ questionForms }) => questionForms.when);
const WHY: Forms = heard(({ questionForms }) => questionForms.why);
/** It is as it was, whatever was done. */
const STILL: Forms = heard(({ questionForms }) => questionForms.still);
/** Two things, and which of them is better. */
const CHOICE: Forms = heard(({ questionForms }) => questionForms.choice);
/** One word beside the word for an option: `选项 VXLAN`, `the vxlan option`. */
const BESIDE_OPTION: Forms = heard(({ questionForms }) => questionForms.besideOption);

/** What stands beside the word for an option in a folded question, and may be its name. */
export function besideOption(folded: string): string[] {
  return allForms(folded, BESIDE_OPTION).map(({ groups }) => groups?.name ?? '');
}

/** The options of the kernel that a folded question spells out, without `config_`. */
export function optionsIn(folded: string): string[] {
  return Array.from(folded.matchAll(/\bconfig_([a-z0-9_]+)/g), ([, name = '']) => name);
}

/** Whether a question speaks of containers or the kernel: Gentoo alone is a larger field than ours. */
export function isAboutDocker(folded: string, { knowledge: { search } }: AnswerContext): boolean {
  return search.read(folded).some(({ key }) => OF_DOCKER.has(key) || OF_KERNEL.has(key));
}

/** Whether a question speaks of what the facts are about. */
export function isOurs(folded: string, { knowledge: { search } }: AnswerContext): boolean {
  return search.read(folded).some(({ key }) => OF_DOCKER.has(key) || OF_KERNEL.has(key) || OF_GENTOO.has(key));
}

/** How a question is put. */
export interface Manner {
  /** A program printed it. */
  readonly isPasted: boolean;
  /** All that it speaks of. */
  readonly keys: ReadonlySet<string>;
  /** What it speaks of, each once; what is in nearly every question is left out. */
  readonly subjects: readonly string[];
  /** It has no word that has to do with one subject only. */
  readonly isBare: boolean;
  /** The question wants a yes, a no or a number. */
  readonly isPolar: boolean;
  /** The question wants to know how much, and not how to limit it. */
  readonly asksAmount: boolean;
  /** The question asks which of several things to take. */
  readonly asksChoice: boolean;
  /** The question wants to know why something is so. */
  readonly asksWhy: boolean;
  /** The question wants to know when something will be. */
  readonly asksWhen: boolean;
  /** The question spells out an option of the kernel that no fact is about. */
  readonly asksOtherOption: boolean;
  /** The options of the kernel that it spells out, folded. */
  readonly options: readonly string[];
  /** It has no word of what the facts are about. */
  readonly isForeign: boolean;
  /** All its words say what is done with anything, or nothing. */
  readonly isVague: boolean;
  /** All its words are asked about anything, and none has to do with what the facts are about. */
  readonly isAdrift: boolean;
  /** The question speaks of USE flags. */
  readonly asksFlag: boolean;
  /** The question speaks of the kernel, its options or modules. */
  readonly asksOption: boolean;
  /** The question is how to switch something off: what it needs in the kernel does not answer that. */
  readonly switchesOff: boolean;
  /** The question wants to look something up on a host. */
  readonly looksUp: boolean;
  /** The question says that something fails. */
  readonly tellsFailure: boolean;
  /** What was done did not help: the question tells of a failure that is still there. */
  readonly isStillSo: boolean;
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
  { knowledge }: Pick<AnswerContext, 'knowledge'>,
): Manner {
  const { search } = knowledge;
  const terms = search.read(text);
  const hasAny = (keys: ReadonlySet<string>): boolean => terms.some(({ key }) => keys.has(key));
  const areAll = (keys: ReadonlySet<string>): boolean =>
    terms.every(({ key, kind }) => kind === 'filler' || kind === 'context' || keys.has(key) || /^[\d.]+$/.test(key));
  const isOur = hasAny(OF_DOCKER) || hasAny(OF_KERNEL) || hasAny(OF_GENTOO);
  const tellsFailure = search.has('failure', folded);
  const hasUnknown = mode === 'ask' && search.hasUnknown(terms);
  return {
    isPasted,
    keys: new Set(terms.map(({ key }) => key)),
    subjects: [...new Set(terms.filter(({ kind }) => kind === 'term').map(({ key }) => key))],
    isBare: !terms.some(({ kind }) => kind === 'term' || kind === 'compound'),
    isPolar: isPolar(folded),
    asksAmount: hasForm(folded, AMOUNT) && !hasAny(LIMIT),
    asksChoice: hasForm(folded, CHOICE),
    asksWhy: hasForm(folded, WHY),
    asksWhen: hasForm(folded, WHEN),
    asksOtherOption: optionsIn(folded).some((name) => !knowledge.find('kernel-option', name)),
    options: optionsIn(folded),
    isForeign: !isOur,
    isVague: areAll(DOING),
    isAdrift: areAll(ASKING) && !isOur && terms.length > ONE_WORD,
    asksFlag: search.has('flag', folded) || hasAny(FLAG),
    asksOption: hasAny(OF_KERNEL) || (hasAny(OPTION) && !search.has('configure', folded)),
    switchesOff: hasAny(SWITCHED_OFF),
    looksUp: search.has(
      'lookup',
      replaceForms(folded, HAVE_TO, () => ' '),
    ),
    tellsFailure,
    isStillSo: tellsFailure && hasForm(folded, STILL),
    isOrdinaryUser: terms.some(({ key }) => key === '~ordinary user'),
    hasUnknown,
    isElsewhere: hasUnknown && !hasAny(OF_DOCKER),
  };
}
