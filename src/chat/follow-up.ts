/**
 * Words that go on with what was said before. They are understood only where every one of them is known: a follow-up
 * that is read wrongly would be an answer to a question that nobody asked.
 */

import type { Filesystem, ProfileOverrides } from '../core/profile.ts';
import { isTypedVersion } from '../core/release.ts';
import { trimEndOf } from '../core/trim-end.ts';
import { ABOUT_IT, COURTESIES, LEADS, REBUILT } from '../core/words/follow-up.ts';
import { foldName, type KnowledgeBase } from '../knowledge/knowledge-base.ts';

/** What has changed against the question before, or what about its answer is asked. */
export type FollowUp =
  | { readonly kind: 'host'; readonly overrides: ProfileOverrides; readonly want: readonly string[] }
  | { readonly kind: 'section'; readonly sections: readonly string[] };

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
  'without root': { rootless: true },
  'as a user': { rootless: true },
  无根: { rootless: true },
  'userns-remap': { usernsRemap: true },
  selinux: { selinux: true },
  arm64: { arch: 'arm64' },
  aarch64: { arch: 'arm64' },
  'raspberry pi': { arch: 'arm64' },
  树莓派: { arch: 'arm64' },
  riscv: { arch: 'riscv' },
  amd64: { arch: 'x86' },
  x86_64: { arch: 'x86' },
  ...Object.fromEntries(FILESYSTEMS.map((fs) => [fs, { fs }])),
};
/** What stands before a version. */
const VERSIONED: Readonly<Record<string, 'docker' | 'kernel'>> = {
  docker: 'docker',
  kernel: 'kernel',
  linux: 'kernel',
  内核: 'kernel',
  'docker version': 'docker',
  'kernel version': 'kernel',
  内核版本: 'kernel',
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
    ...Object.entries(HOST_WORDS).map(([word, overrides]): [string, Value] => [
      word,
      { ...wants.get(word), overrides },
    ]),
    ...Object.entries(VERSIONED),
    ...LEADS.map((lead): [string, null] => [lead, null]),
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

function readSection(folded: string): FollowUp | null {
  const text = folded
    .replaceAll(/[^\p{L}\p{N}' ]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const about = ABOUT_IT.find(({ phrases }) => phrases.includes(text));
  return about ? { kind: 'section', sections: about.sections } : null;
}

/** What the words say about the host and the capabilities; null where they say anything else, or nothing. */
function readChanges(
  folded: string,
  knowledge: KnowledgeBase,
): (FollowUp & { kind: 'host' } & { isLed: boolean }) | null {
  const phrases = phrasesOf(knowledge);
  const words = wordsOf(folded, (word) => phrases.has(word));
  if (words === null) return null;
  let overrides: ProfileOverrides = {};
  const want: string[] = [];
  let isLed = false;
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, phrases);
    if (!phrase) return null;
    const value = phrases.get(phrase.found);
    at += phrase.length;
    if (value === null || value === undefined) isLed = true;
    else if (typeof value === 'string') {
      const version = words[at]?.replace(/^v/, '') ?? '';
      if (!isTypedVersion(version)) return null;
      overrides = { ...overrides, [value]: version };
      at += 1;
    } else {
      overrides = { ...overrides, ...value.overrides };
      if (value.want !== undefined) want.push(value.want);
    }
  }
  if (Object.keys(overrides).length + want.length === 0) return null;
  return { kind: 'host', overrides, want, isLed };
}

/**
 * Reads words behind an answer; null: they are a question of their own. One word alone goes on with nothing: `systemd`
 * asks about systemd.
 */
export function readFollowUp(text: string, knowledge: KnowledgeBase): FollowUp | null {
  if (text.length > MAX_LENGTH || text.includes('\n')) return null;
  const folded = knowledge.search.fold(text);
  const section = readSection(folded);
  if (section) return section;
  const changes = readChanges(folded, knowledge);
  return changes?.isLed ? { kind: 'host', overrides: changes.overrides, want: changes.want } : null;
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

function saysRebuilt(folded: string): boolean {
  const words = new Set(folded.match(WORDS) ?? []);
  return REBUILT.some((word) => words.has(word) || (/^\p{Script=Han}/u.test(word) && folded.includes(word)));
}

/** What somebody wrote beside files: what it says about the host, and whether it says anything that was not read. */
export function readBesideFiles(text: string, knowledge: KnowledgeBase): BesideFiles {
  const folded = knowledge.search.fold(text.slice(0, MAX_LENGTH));
  const isRebuilt = saysRebuilt(folded);
  const known = new Set([...COURTESIES, ...LEADS].map(foldName));
  const changes = readChanges(folded, knowledge);
  if (changes) return { overrides: changes.overrides, want: changes.want, isRead: true, isRebuilt };
  const words = wordsOf(folded, (word) => known.has(foldName(word))) ?? [''];
  const isCourtesy = words.every((word) => known.has(foldName(word)));
  return { overrides: {}, want: [], isRead: text.length <= MAX_LENGTH && isCourtesy, isRebuilt };
}
