/** What words say about the host, and what is to be looked at besides; and the words that somebody writes beside files. */

import type { Filesystem, ProfileOverrides } from '../../core/profile.ts';
import { isTypedVersion } from '../../core/release.ts';
import { trimEndOf } from '../../core/trim-end.ts';
import { hasWord } from '../../core/words/beside.ts';
import { type Forms, hasForm, replaceForms } from '../../core/words/forms.ts';
import { type Heard, heard, heardAs } from '../../core/words/heard.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { FollowUp } from './follow-up.ts';
import { says } from './normal-form.ts';

/** Nobody goes on with more words. In characters. */
const MAX_LENGTH = 160;
const WORDS = /[a-z0-9._'/+-]+|\p{Script=Han}+/gu;
/** At the end of a word they belong to the sentence. */
const MARKS = "._'/+-";
/** The longest phrase, in words. */
const MAX_PHRASE = 5;

type Value = { readonly overrides?: ProfileOverrides; readonly want?: string };

const FILESYSTEMS: readonly Filesystem[] = ['ext4', 'xfs', 'btrfs', 'zfs', 'f2fs', 'nfs'];
/** What a word says about the host. */
const HOST_WORDS: Readonly<Record<string, ProfileOverrides>> = {
  systemd: { init: 'systemd' },
  openrc: { init: 'openrc' },
  rootless: { rootless: true },
  'userns-remap': { usernsRemap: true },
  selinux: { selinux: true },
  'cgroup v1': { cgroup: 1 },
  'cgroup v2': { cgroup: 2 },
  cgroupv1: { cgroup: 1 },
  cgroupv2: { cgroup: 2 },
  arm64: { arch: 'arm64' },
  aarch64: { arch: 'arm64' },
  riscv: { arch: 'riscv' },
  amd64: { arch: 'x86' },
  x86_64: { arch: 'x86' },
  ...Object.fromEntries(FILESYSTEMS.map((fs) => [fs, { fs }])),
};
const SAID: Readonly<Record<keyof Heard['host'], ProfileOverrides>> = {
  rootless: { rootless: true },
  arm64: { arch: 'arm64' },
};
/** What words say about the host, each by itself. */
export const HOST_SAID: ReadonlyMap<string, ProfileOverrides> = new Map([
  ...Object.entries(HOST_WORDS),
  ...[...heardAs(({ host }) => host)].map(([word, what]): [string, ProfileOverrides] => [word, SAID[what]]),
]);
/** What stands before a version. */
const VERSIONED: Readonly<Record<string, 'docker' | 'kernel'>> = {
  docker: 'docker',
  kernel: 'kernel',
  linux: 'kernel',
};

/** Every phrase that is known, by its words with blanks between them. `null`: it says nothing by itself. */
type Phrases = ReadonlyMap<string, Value | 'docker' | 'kernel' | null>;

/** Built at the first follow-up, for each knowledge base once. */
const built = new WeakMap<KnowledgeBase, Phrases>();

function capabilityWords(knowledge: KnowledgeBase): [string, Value][] {
  return knowledge
    .all('capability')
    .flatMap(({ id, aliases, byDefault }): [string, Value][] =>
      byDefault ? [] : [id, ...aliases].map((name) => [name.toLowerCase().replaceAll('-', ' '), { want: id }]),
    );
}

function phrasesOf(knowledge: KnowledgeBase): Phrases {
  const known = built.get(knowledge);
  if (known) return known;
  const wants = new Map(capabilityWords(knowledge));
  const phrases = new Map<string, Value | 'docker' | 'kernel' | null>([
    ...wants,
    // `rootless` is about the host, and a capability that can be reviewed.
    ...[...HOST_SAID].map(([word, overrides]): [string, Value] => [word, { ...wants.get(word), overrides }]),
    ...Object.entries(VERSIONED),
    ...heardAs(({ versioned }) => versioned),
    ...heard(({ leads }) => leads).map((lead): [string, null] => [lead, null]),
  ]);
  built.set(knowledge, phrases);
  return phrases;
}

/** A run of Chinese characters as the longest phrases that it consists of; null where it has others. */
function splitHan(run: string, isKnown: (word: string) => boolean): string[] | null {
  const words: string[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(8, run.length - at);
    while (length > 0 && !isKnown(run.slice(at, at + length))) length -= 1;
    if (length === 0) return null;
    words.push(run.slice(at, at + length));
    at += length;
  }
  return words;
}

function wordsOf(folded: string, isKnown: (word: string) => boolean): string[] | null {
  const words: string[] = [];
  for (const [found] of folded.matchAll(WORDS)) {
    const word = trimEndOf(found, MARKS);
    if (word === '') continue;
    const parts = /^\p{Script=Han}/u.test(word) ? splitHan(word, isKnown) : [word];
    if (parts === null) return null;
    words.push(...parts);
  }
  return words;
}

/** The longest known phrase at a place, and how many words it has. */
function phraseAt(words: readonly string[], at: number, phrases: Phrases): { found: string; length: number } | null {
  for (let length = Math.min(MAX_PHRASE, words.length - at); length > 0; length -= 1) {
    const found = words.slice(at, at + length).join(' ');
    if (phrases.has(found)) return { found, length };
    if (phrases.has(found.replaceAll('-', ' '))) return { found: found.replaceAll('-', ' '), length };
  }
  return null;
}

/** What some words say; null: one of them, or all together, say nothing about the host. */
interface Changes {
  readonly overrides: ProfileOverrides;
  readonly want: readonly string[];
  /** Words that say nothing by themselves lead to it, or it names a version. */
  readonly isLed: boolean;
}

/** A version behind what it is of, with `is` or the like between them; its place is behind it. */
function versionAt(words: readonly string[], at: number): { version: string; end: number } | null {
  const start = heard(({ joins }) => joins.versions).includes(words[at] ?? '') ? at + 1 : at;
  const version = words[start]?.replace(/^v/, '') ?? '';
  return isTypedVersion(version) ? { version, end: start + 1 } : null;
}

/** A kernel or a Docker is told by its number alone: `6.12.30-gentoo` and `6.12` as well as `28.4`. */
export function ownerOf(word: string): 'kernel' | 'docker' | null {
  if (!isTypedVersion(word)) return null;
  if (/^[3-9]\.\d+(?:\.\d+)?(?:-[a-z].*)?$/.test(word)) return 'kernel';
  return /^(?:1[7-9]|2\d|3\d)\.\d+(?:\.\d+)?$/.test(word) ? 'docker' : null;
}

/**
 * What the words say about the host and the capabilities.
 * @param allowed so many words may be unknown
 */
function readChanges(folded: string, knowledge: KnowledgeBase, allowed = 0): Changes | null {
  const phrases = phrasesOf(knowledge);
  const words = wordsOf(folded, (word) => phrases.has(word));
  if (words === null) return null;
  let overrides: ProfileOverrides = {};
  const want: string[] = [];
  let isLed = false;
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const phrase = phraseAt(words, at, phrases);
    const value = phrase ? phrases.get(phrase.found) : undefined;
    at += phrase?.length ?? 1;
    const owner = phrase ? null : ownerOf(word);
    if (owner !== null) {
      overrides = { ...overrides, [owner]: word };
      isLed = true;
    } else if (!phrase) unknown += 1;
    else if (value === null || value === undefined) isLed = true;
    else if (typeof value === 'string') {
      const found = versionAt(words, at);
      if (!found) return null;
      overrides = { ...overrides, [value]: found.version };
      at = found.end;
      isLed = true;
    } else {
      overrides = { ...overrides, ...value.overrides };
      if (value.want !== undefined) want.push(value.want);
    }
  }
  if (unknown > allowed || Object.keys(overrides).length + want.length === 0) return null;
  return { overrides, want, isLed };
}

const WITHOUT_INIT: Forms = heard(({ talkForms }) => talkForms.withoutInit);
const DENIED: Forms = heard(({ talkForms }) => talkForms.deniedOfHost);
const ASKS: Forms = [/[?]/, ...heard(({ talkForms }) => talkForms.asksAtEndMaybe)];
/** A correction may have so many other words: `sorry, that box is xfs, typo`. */
const OTHER_WORDS = 5;

/** Who has no systemd has OpenRC, and the other way round. */
function otherInit(folded: string): string {
  return replaceForms(folded, WITHOUT_INIT, ([, init]) => (init === 'systemd' ? 'openrc' : 'systemd'));
}

/** What is denied is not what the host is: of `xfs, not zfs` the part with `not` goes. */
function withoutDenied(folded: string): string {
  return replaceForms(otherInit(folded), DENIED, () => ' ');
}

/** What a text corrects: `no, xfs`, `sorry, that box is xfs not zfs`; null where it corrects nothing about the host. */
function readCorrection(folded: string, knowledge: KnowledgeBase): Changes | null {
  if (!says(folded, ({ corrections }) => corrections)) return null;
  // `can I not just use ext4? or btrfs` asks what else there is; a driver is none of the places where data lie.
  const isAsked = folded.includes('?') || says(folded, ({ drivers }) => drivers);
  if (isAsked && FILESYSTEMS.some((fs) => hasWord(folded, [fs]))) return null;
  return readChanges(withoutDenied(folded), knowledge, OTHER_WORDS);
}

/** Whether somebody says what their host is, and asks nothing. */
function isStatement(folded: string): boolean {
  return !hasForm(folded, ASKS) && says(folded, ({ states }) => states);
}

/**
 * Reads what a text says about the host against what was said before; null: it is a question of its own. One word alone
 * is marked as such: `systemd` may ask about systemd.
 */
export function readHostChange(text: string, knowledge: KnowledgeBase): (FollowUp & { kind: 'host' }) | null {
  const folded = knowledge.search.fold(text);
  if (says(folded, ({ whether }) => whether)) return null;
  const changes = readChanges(withoutDenied(folded), knowledge) ?? readCorrection(folded, knowledge);
  if (!changes) return null;
  const { overrides, want, isLed } = changes;
  const isBare = !isLed;
  if (isBare && /\s/.test(folded.trim())) return null;
  return { kind: 'host', overrides, want, isBare, isStatement: isStatement(folded) };
}

/** What is read of words beside files. */
export interface BesideFiles {
  readonly overrides: ProfileOverrides;
  readonly want: readonly string[];
  /** They say nothing that was not read. */
  readonly isRead: boolean;
  /** They say that the files are those of before, as they are now. */
  readonly isRebuilt: boolean;
}

/** Whether a text consists of known words and phrases. */
function saysOnly(folded: string, known: ReadonlySet<string>): boolean {
  const phrases = new Map([...known].map((phrase): [string, null] => [phrase, null]));
  const words = wordsOf(folded, (word) => known.has(word));
  if (words === null) return false;
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, phrases);
    if (!phrase) return false;
    at += phrase.length;
  }
  return true;
}

/** What somebody wrote beside files: what it says about the host, and whether it says anything that was not read. */
export function readBesideFiles(text: string, knowledge: KnowledgeBase): BesideFiles {
  const folded = knowledge.search.fold(text.slice(0, MAX_LENGTH));
  const isRebuilt = says(folded, ({ rebuilt }) => rebuilt);
  const changes = readChanges(folded, knowledge);
  if (changes) return { overrides: changes.overrides, want: changes.want, isRead: true, isRebuilt };
  const isCourtesy = saysOnly(
    folded,
    new Set(heard(({ courtesies, leads, reviewAsks }) => [...courtesies, ...leads, ...reviewAsks])),
  );
  return { overrides: {}, want: [], isRead: text.length <= MAX_LENGTH && isCourtesy, isRebuilt };
}
