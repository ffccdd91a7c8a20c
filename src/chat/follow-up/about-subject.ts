/**
 * A question that stands for what the answer before was about: with a pronoun in its place, or with nothing. It is asked
 * with the name of that; whether the answer then is a better one, only asking tells.
 */
import { LOOKS } from '../../core/facets/facets.ts';
import { type Forms, firstForm, hasForm } from '../../core/words/forms.ts';
import { type Heard, heard } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { beginsWith, plainWords, says, withoutFillers } from './normal-form.ts';
import { phrasesIn } from './read-facet.ts';

const HAN = /\p{Script=Han}/u;
/** Longer sentences say themselves what they are about. In characters. */
const MAX_LENGTH = 120;
/** A question that leaves out what it is about has so many words, or Chinese characters. */
const ELLIPSIS = { words: 6, characters: 12 };

/** `it` that stands for nothing said before: `is it safe to …`, `it says …`, `make it work`. */
const EMPTY_IT: Forms = heard(({ talkForms }) => talkForms.emptyIt);
const PRONOUN: Forms = heard(({ talkForms }) => talkForms.pronoun);
const NOUN_BEHIND: Forms = heard(({ talkForms }) => talkForms.nounBehind);

function isEmptyIt(plain: string): boolean {
  return hasForm(plain, EMPTY_IT);
}

/** Whether a text has an `it` that stands for nothing: what it asks it says itself. */
export function hasEmptyIt(text: string, knowledge: KnowledgeBase): boolean {
  return isEmptyIt(plainWords(text, knowledge));
}

/** Where the first word stands that means what was spoken of. */
function findPronoun(plain: string): { start: number; end: number } | null {
  if (isEmptyIt(plain)) return null;
  const found = firstForm(plain, PRONOUN);
  if (!found) return null;
  const end = found.index + found[0].length;
  return { start: Math.max(found.index, found.index + found[0].indexOf(' ') + 1), end };
}

/** The text with the subject in the place of its first pronoun; null where it has none. */
function withSubject(plain: string, subject: string): string | null {
  const found = findPronoun(plain);
  if (!found) return null;
  const rest = plain.slice(found.end);
  const behind = rest.slice(firstForm(rest, NOUN_BEHIND)?.[0].length ?? 0);
  return `${plain.slice(0, found.start)} ${subject} ${behind}`.replaceAll(/ +/g, ' ').trim();
}

function isShort(plain: string): boolean {
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han <= ELLIPSIS.characters && plain.split(' ').length <= ELLIPSIS.words;
}

/** In so many characters it is said that something goes on: `ok, and …`. */
const BEGINNING = 14;

/** Whether a text begins with one of some words, a courtesy before it or not, or in Chinese ends with it. */
function goesOn(plain: string, pick: (heard: Heard) => readonly string[]): boolean {
  return says(plain.slice(0, BEGINNING), pick) || heard(pick).some((word) => plain.length > 1 && plain.endsWith(word));
}

/** What is asked of the subject where it is not named at all: `and the use flag?`, `or btrfs?`, `那内核呢`. */
function ofSubject(plain: string, subject: string): string | null {
  if (!isShort(plain)) return null;
  const rest = withoutFillers(plain);
  if (heard(({ joins }) => joins.things).some((word) => plain.startsWith(word))) return `${subject} vs ${rest}`;
  return goesOn(plain, (words) => words.goesOn) ? `${rest} ${subject}` : null;
}

const CLAUSE = /[,;，；。！!]|[.] /;
/** A clause of more words, or Chinese characters, names what a later `it` means. */
const NAMING = { words: 2, characters: 4 };

/** Whether a clause before the pronoun says what it means: `I use gentoo-kernel-bin, does that have it?` */
function namesItself(text: string, knowledge: KnowledgeBase): boolean {
  const [first = '', ...more] = text.split(CLAUSE, 3).map((clause) => withoutFillers(plainWords(clause, knowledge)));
  const han = first.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isLong = first.split(' ').length > NAMING.words || han > NAMING.characters;
  return more.length > 0 && isLong && findPronoun(first) === null;
}

/** The question with the name of what was spoken of; null: nothing in it stands for that. */
export function aboutSubject(text: string, subject: string, knowledge: KnowledgeBase): string | null {
  if (text.length > MAX_LENGTH || text.trim().includes('\n') || namesItself(text, knowledge)) return null;
  const plain = plainWords(text, knowledge);
  return withSubject(plain, subject) ?? ofSubject(plain, subject);
}

/** Whether a text has a pronoun for what was spoken of. */
export function standsFor(text: string, knowledge: KnowledgeBase): boolean {
  if (text.length > MAX_LENGTH || text.trim().includes('\n') || namesItself(text, knowledge)) return false;
  return hasPronoun(plainWords(text, knowledge));
}

/** What stands in a text before the word that means what was spoken of: that may be meant as well. */
export function beforePronoun(text: string, knowledge: KnowledgeBase): string {
  const plain = plainWords(text, knowledge);
  return plain.slice(0, findPronoun(plain)?.start ?? 0);
}

function hasPronoun(plain: string): boolean {
  return findPronoun(plain) !== null;
}

/**
 * What the subject is compared with: `is it better than btrfs`, `和 btrfs 比呢`.
 * @returns the id of another storage backend
 */
export function comparedWith(text: string, subject: string, knowledge: KnowledgeBase): string | null {
  if (text.length > MAX_LENGTH || knowledge.find('backend', subject) === undefined) return null;
  const plain = plainWords(text, knowledge);
  if (!says(plain, ({ joins }) => [...joins.things, ...joins.compares])) return null;
  const named: string[] = plain.match(/[a-z][a-z0-9-]{2,20}/g) ?? [];
  const backends = new Set(named.flatMap((word) => knowledge.find('backend', word)?.id ?? []));
  backends.delete(subject);
  const [other] = backends;
  return backends.size === 1 && !named.includes(subject) ? (other ?? null) : null;
}

/** What asks, and what may. */
const ASKS: Forms = [/[?？]/, ...heard(({ talkForms }) => talkForms.asksAnywhere)];
const MAY_ASK: Forms = [/[?？]/, ...heard(({ talkForms }) => talkForms.asksMaybe)];

/** Between a command and what it printed; the command has some arguments. */
const PRINTS: Forms = [/^[^?]{0,40}?:/, ...heard(({ talkForms }) => talkForms.prints)];
const MAX_COMMAND = 60;
/** An option with its value, as it stands in a configuration. */
const OPTION_AS_IT_IS = /\bconfig_\w{1,60}=[ymn]\b/;

/** Whether somebody tells what a command printed, and asks nothing: its words are no question about them. */
export function tellsResult(text: string, knowledge: KnowledgeBase): boolean {
  const plain = withoutFillers(plainWords(text, knowledge));
  if (hasForm(text, ASKS)) return false;
  const isReport = heard(({ reports }) => reports).some((start) => plain.startsWith(start));
  return isReport || OPTION_AS_IT_IS.test(plain) || isOutput(text, knowledge);
}

/** Whether a text is what a command printed, behind its name: `docker ps: 127.0.0.1:80->80/tcp`, `uname says 6.12`. */
function isOutput(text: string, { search }: KnowledgeBase): boolean {
  const folded = search.fold(text).trim();
  const command = LOOKS.find((each) => folded.startsWith(`${each} `) || folded.startsWith(`${each}:`));
  return command !== undefined && hasForm(folded.slice(command.length, command.length + MAX_COMMAND), PRINTS);
}

/** Whether somebody asks how to see how it is on their host: `how do I check which one is in use`, `怎么看开没开`. */
export function asksHowItIs(text: string, knowledge: KnowledgeBase): boolean {
  if (text.length > MAX_LENGTH) return false;
  const plain = plainWords(text, knowledge);
  if (!says(plain, ({ asksCheck }) => asksCheck)) return false;
  const isHan = /\p{Script=Han}/u.test(plain);
  return isHan ? isShort(plain) : hasPronoun(plain) || says(plain, ({ isMine }) => isMine);
}

/** Whether a text has a word that is neither one of those that name nothing nor a side of a thing. */
function namesAnything(plain: string): boolean {
  const known = new Set(heard(({ frame, facets, leads }) => [...frame, ...leads, ...facets.use, ...facets.kernel]));
  return phrasesIn(plain, (phrase) => known.has(phrase)) === null;
}

/** What of a thing may be asked, by the command that answers it. */
const FACETS = ['use', 'kernel'] as const;
export type Facet = (typeof FACETS)[number];

/** Which side of the subject is asked for: its USE flag, what it needs of the kernel; null: neither. */
export function readFacet(text: string, knowledge: KnowledgeBase): Facet | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = plainWords(text, knowledge);
  const isLed = isShort(plain) && goesOn(plain, (words) => words.goesOn);
  if ((!isLed && !hasPronoun(plain)) || namesAnything(plain)) return null;
  return FACETS.find((facet) => heard(({ facets }) => facets[facet]).some((word) => says(plain, () => [word]))) ?? null;
}

/** Whether a text goes on with what was said: `compose up -d enough?`, `do I need containerd too`, `加上 --volumes 呢`. */
export function continues(text: string, knowledge: KnowledgeBase): boolean {
  if (text.length > MAX_LENGTH) return false;
  const plain = plainWords(text, knowledge);
  return goesOn(plain, (words) => words.goesOn) || says(plain, (words) => [...words.continuing, ...words.adds]);
}

/** Whether a text asks for one thing more: `do I need containerd too`. What it names is asked about as far as it adds to that. */
export function adds(text: string, knowledge: KnowledgeBase): boolean {
  return says(plainWords(text, knowledge), (words) => words.adds);
}

/** Whether a text is a question by its form. */
export function asksAnything(text: string, knowledge: KnowledgeBase): boolean {
  const plain = withoutFillers(plainWords(text, knowledge));
  const isLed = heard(({ asks }) => asks).some((word) =>
    HAN.test(word) ? plain.includes(word) : plain.startsWith(word),
  );
  return isLed || hasForm(text, MAY_ASK);
}

/** Whether one of the sentences or clauses of a text is a question by its form: `ok that starts. but is it safe`. */
export function asksInside(text: string, knowledge: KnowledgeBase): boolean {
  return asksAnything(text, knowledge) || text.split(CLAUSE).some((clause) => asksAnything(clause, knowledge));
}

/** Who says what something is says no more. In words. */
const MAX_IDENTITY = 8;

/** Whether somebody says what something is or what they have, and asks nothing: `its watchtower`, `我还跑着 swarm`. */
export function tellsWhatItIs(text: string, knowledge: KnowledgeBase): boolean {
  const plain = withoutFillers(plainWords(text, knowledge));
  const starts = heard(({ identifies }) => identifies).some((word) => beginsWith(plain, word));
  return starts && plain.split(' ').length <= MAX_IDENTITY && !asksAnything(text, knowledge);
}

/** So many words a thing has that is named alone. */
const MAX_ADDITION = 3;

/** Whether a thing is named behind `and` alone: `and swarm?`. */
export function isAddition(text: string, knowledge: KnowledgeBase): boolean {
  const plain = plainWords(text, knowledge);
  return (
    goesOn(plain, (words) => words.goesOn) && withoutFillers(plain).split(' ').length <= MAX_ADDITION && isShort(plain)
  );
}

/** Whether a text speaks of another machine: what it says of that is not so on the one that was spoken of. */
export function speaksOfAnother(text: string, knowledge: KnowledgeBase): boolean {
  return says(plainWords(text, knowledge), (words) => words.elsewhere);
}

/** A thing and its version, and nothing else: `zfs 2.3`, `iptables is 1.8.11`, `containerd 版本是 2.1`. */
const NAMED_VERSION: Forms = heard(({ talkForms }) => talkForms.namedVersion);

/** The thing whose version somebody tells; null: nothing else is told. */
export function versionedName(text: string, knowledge: KnowledgeBase): string | null {
  return firstForm(withoutFillers(plainWords(text, knowledge)), NAMED_VERSION)?.[1] ?? null;
}
