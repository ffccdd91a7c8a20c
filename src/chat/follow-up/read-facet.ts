/**
 * Questions about a facet of the answer before: which file, whether to restart, what it does to somebody's data. A text is
 * one where it has a word that asks for the facet and besides only words that name nothing.
 */
import { FACETS, type Facet } from '../../core/facet-ids.ts';
import type { ProfileOverrides } from '../../core/profile.ts';
import { type Forms, hasForm } from '../../core/words/forms.ts';
import { type Heard, heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { hostInside } from './host-inside.ts';
import { plainWords, says, withoutFillers } from './normal-form.ts';

const HAN = /\p{Script=Han}/u;
const RUNS = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;
const MAY_DELETE: Forms = heard(({ talkForms }) => talkForms.mayDelete);
/** The longest phrase, in words, and in Chinese characters. */
const LONGEST = 4;
const LONGEST_HAN = 8;
/** Longer questions say themselves what they are about. In words, and in Chinese characters. */
const MAX = { words: 14, characters: 18 };

/** Words and characters that a phrase may consist of, one after the other. */
function unitsOf(plain: string): string[] {
  return (plain.match(RUNS) ?? []).flatMap((run) => (HAN.test(run) ? Array.from(run) : [run]));
}

function phraseOf(units: readonly string[]): string {
  return units.reduce(
    (text, unit) => text + (text !== '' && !(HAN.test(unit) && HAN.test(text)) ? ' ' : '') + unit,
    '',
  );
}

/** The words of a text as phrases that are known, the longest first; null: it has others. */
export function phrasesIn(plain: string, isKnown: (phrase: string) => boolean): string[] | null {
  const units = unitsOf(plain);
  /** What is behind a place, once it was looked at: a long phrase may leave a rest that is none. */
  const seen = new Map<number, string[] | null>();
  const from = (at: number): string[] | null => {
    if (at === units.length) return [];
    const known = seen.get(at);
    if (known !== undefined) return known;
    let found: string[] | null = null;
    const most = HAN.test(units[at] ?? '') ? LONGEST_HAN : LONGEST;
    for (let length = Math.min(most, units.length - at); length > 0 && found === null; length -= 1) {
      const phrase = phraseOf(units.slice(at, at + length));
      const rest = isKnown(phrase) ? from(at + length) : null;
      found = rest && [phrase, ...rest];
    }
    seen.set(at, found);
    return found;
  };
  return from(0);
}

/** A text without its longest phrases that are known, from the left: what it names besides. */
export function longestPhrases(plain: string, isKnown: (phrase: string) => boolean): string {
  const units = unitsOf(plain);
  const rest: string[] = [];
  for (let at = 0; at < units.length; ) {
    const most = Math.min(HAN.test(units[at] ?? '') ? LONGEST_HAN : LONGEST, units.length - at);
    let length = most;
    while (length > 0 && !isKnown(phraseOf(units.slice(at, at + length)))) length -= 1;
    const unit = length === 0 ? (units[at] ?? '') : ' ';
    rest.push(HAN.test(unit) ? unit : ` ${unit} `);
    at += Math.max(1, length);
  }
  return rest.join('').replaceAll(/ +/g, ' ').trim();
}

function isShort(plain: string): boolean {
  const units = unitsOf(plain);
  const han = units.filter((unit) => HAN.test(unit)).length;
  return han <= MAX.characters && units.length - han <= MAX.words;
}

function startsSo(plain: string, pick: (words: Heard) => readonly string[]): boolean {
  return heard(pick).some((word) => plain.startsWith(HAN.test(word) ? word : `${word} `));
}

/** Made once: every question in a talk is looked at. */
const ASKED = heardAs(({ askedOf }) => askedOf);
const FRAME: ReadonlySet<string> = new Set(heard((words) => words.frame));

/** What can be asked with `how do I`. */
const ASKED_WITH_HOW: readonly Facet[] = ['sources', 'check', 'undo', 'lasting', 'duration', 'files', 'risk'];

/** The facets that a text asks for, and what it tells of the host besides. */
export interface FacetsAsked {
  readonly facets: readonly Facet[];
  readonly overrides: ProfileOverrides;
  /** Somebody will not do it: what it means otherwise is not asked. */
  readonly isUnwilling: boolean;
}

function isUnwilling(plain: string): boolean {
  return says(plain, (words) => words.unwilling);
}

/** What is asked in the same breath as anything else: it is no answer to what is asked beside it. */
const WEAK: readonly Facet[] = ['need', 'defaults'];
/** Who asks what else there is asks it for want of these. */
const SPARED: readonly Facet[] = ['without', 'lasting', 'restart', 'risk', ...WEAK];
/** Of which one says something of the other. */
const AKIN: readonly (readonly Facet[])[] = [
  ['lasting', 'restart'],
  ['example', 'files'],
  ['data', 'risk'],
  ['versions', 'support'],
];

/** Of those that were found the one that is asked for most first, and what is akin to it: of any other nothing is asked. */
function inOrder(found: ReadonlySet<Facet>, plain: string): readonly Facet[] {
  const isHow = startsSo(plain, (words) => words.asksHow);
  const facets = FACETS.filter((each) => found.has(each));
  if (!facets.every((each) => !isHow || ASKED_WITH_HOW.includes(each))) return [];
  const isUnable = says(plain, (words) => words.unable);
  // Who does not want to reboot, or not now, asks for something else, not whether to.
  const isSpared = facets.includes('restart') && (isUnwilling(plain) || isUnable || facets.includes('without'));
  const isElse =
    facets.includes('alternatives') && facets.every((each) => each === 'alternatives' || SPARED.includes(each));
  if (isSpared || isElse) return ['alternatives'];
  const asked = facets.filter((each) => facets.length === 1 || !WEAK.includes(each));
  const [first] = asked.length > 0 ? asked : facets;
  if (first === undefined) return [];
  const isTwice = says(plain, (words) => words.bothAsked);
  const isAkin = (each: Facet): boolean => AKIN.some((some) => some.includes(first) && some.includes(each));
  return [first, ...asked.filter((each) => each !== first && (isTwice || isAkin(each)))];
}

/**
 * The facets that a text asks for, where it names nothing else, and what it tells of the host.
 * @param plain in its normal form
 */
export function readFacetsAsked(plain: string): FacetsAsked {
  // Whether a thing is wanted does not say that it is there.
  const isWish = says(plain, (words) => words.whether) && !says(plain, (words) => words.onHost);
  const { overrides, rest } = isWish ? { overrides: {}, rest: plain } : hostInside(plain);
  // What may be deleted is a thing, of which the answer may say nothing at all.
  if (!isShort(plain) || hasForm(plain, MAY_DELETE)) return { facets: [], overrides, isUnwilling: false };
  const phrases = phrasesIn(rest, (phrase) => ASKED.has(phrase) || FRAME.has(phrase));
  const found = new Set((phrases ?? []).flatMap((phrase) => ASKED.get(phrase) ?? []));
  const facets = inOrder(found, plain);
  // `ext4 instead?`: the host is what there is else.
  const isOtherHost = facets.includes('alternatives') && Object.keys(overrides).length > 0;
  return { facets: isOtherHost ? [] : facets, overrides, isUnwilling: isUnwilling(plain) };
}

const CLAUSE = /[,;，；。！!?？]|[.] /;

/** Whether one of the clauses of a text asks whether something may be deleted: which thing that is decides. */
export function asksToDelete(text: string, knowledge: KnowledgeBase): boolean {
  return text.split(CLAUSE).some((clause) => hasForm(withoutFillers(plainWords(clause, knowledge)), MAY_DELETE));
}

/** The facets that a text asks for, as somebody wrote it. */
export function facetsAskedIn(text: string, knowledge: KnowledgeBase): FacetsAsked {
  return readFacetsAsked(withoutFillers(plainWords(text, knowledge)));
}

/** The facets of which a question has words, whatever else it names: `will it break my database`. */
export function facetsNamedIn(text: string, knowledge: KnowledgeBase): readonly Facet[] {
  return isShort(withoutFillers(plainWords(text, knowledge))) ? facetsSaidIn(text, knowledge) : [];
}

/** Whoever says more says it beside what they ask. In characters. */
const MAX_SAID = 240;

/** The same of a text that may say more besides. */
export function facetsSaidIn(text: string, knowledge: KnowledgeBase): readonly Facet[] {
  if (text.length > MAX_SAID) return [];
  const plain = withoutFillers(plainWords(text, knowledge));
  const padded = ` ${plain} `;
  const found = new Set<Facet>();
  for (const [phrase, facet] of ASKED) if (padded.includes(HAN.test(phrase) ? phrase : ` ${phrase} `)) found.add(facet);
  return inOrder(found, plain);
}
