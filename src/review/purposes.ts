/** What a paste is for, where the words around its options say so: `what is missing for docker swarm init`. */
import type { CommandCall } from '../core/command.ts';
import { type Locale, say } from '../core/locale.ts';
import { isNegated } from '../core/negated.ts';
import type { ProfileOverrides } from '../core/profile.ts';
import { firstWord, lastWord } from '../core/words/beside.ts';
import { type Heard, heard, heardAs } from '../core/words/heard.ts';
import { wordsFor } from '../core/words/index.ts';
import type { FactOf, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { ReadFile } from './analyze.ts';
import { cleanLines } from './paste/clean-lines.ts';
import type { Finding } from './review.ts';

type PurposeId = keyof Heard['purposes'];

/** A capability that words of a file ask for, as `--want` would. */
export interface Purpose {
  readonly capability: FactOf<'capability'>;
  readonly file: string;
  readonly line: number;
}

/** The rule of the findings made here. */
const PURPOSE_READ = 'review/purpose-read';

/** What of the host a purpose is, as options say it. */
const OVERRIDES: Partial<Record<string, ProfileOverrides>> = {
  rootless: { rootless: true },
  'user-namespaces': { usernsRemap: true },
};

const BY_WORD: ReadonlyMap<string, PurposeId> = heardAs(({ purposes }) => purposes);
/** The longest first: `docker swarm` is one word. */
const WORDS: readonly string[] = [...BY_WORD.keys()].sort((a, b) => b.length - a.length);
/** Beside these it is part of another word, of a path, a host or an option. */
const GLUED_BEFORE = /[a-z0-9_@./=-]/;
const GLUED_BEHIND = /[a-z0-9_@=/-]/;
/** Words that say of a purpose that it is none: in front of it, with what may stand between; and the same behind it. */
const NOT_MEANT: readonly string[] = heard(({ notMeantBefore }) => notMeantBefore);
const ARTICLES: readonly string[] = heard(({ articles }) => articles);
const LINKS: readonly string[] = heard(({ linksBehind }) => linksBehind);
const TAKEN_BACK: readonly string[] = heard(({ takenBackBehind }) => takenBackBehind);
/** Lines of logs tell of what happens, in words of programs. */
const LOGGED = /\b(?:level|msg|time)=|^\[ {0,8}\d+\.\d+\]|^[a-z]{3} {1,2}\d{1,2} \d\d:\d\d:/;
/** So much of a file is looked at, and of a line; nobody writes more around options. In characters. */
const MOST_TEXT = 64 * 1024;
const MOST_LINE = 600;
const AROUND = 48;

interface Found {
  readonly id: PurposeId;
  readonly start: number;
  readonly end: number;
}

/** The words of a line that stand by themselves; none is part of a longer one. */
function wordsIn(line: string): Found[] {
  const found: Found[] = [];
  for (const word of WORDS) {
    for (let start = line.indexOf(word); start !== -1; start = line.indexOf(word, start + word.length)) {
      const end = start + word.length;
      const isTaken = found.some((each) => start < each.end && end > each.start);
      const isGlued = GLUED_BEFORE.test(line.charAt(start - 1)) || GLUED_BEHIND.test(line.charAt(end));
      const id = BY_WORD.get(word);
      if (id !== undefined && !isTaken && !isGlued) found.push({ id, start, end });
    }
  }
  return found;
}

/** Whether it is true only of somebody else, or of nobody: `only for swarm`, `I don't need swarm`, `不需要 swarm`. */
function isNotMeant(before: string): boolean {
  const end = before.trimEnd();
  return lastWord(end.slice(0, end.length - lastWord(end, ARTICLES).length).trimEnd(), NOT_MEANT) !== '';
}

/** Whether what follows takes it back: `Swarm: inactive`, `swarm mode is not needed`, `swarm leave`. */
function isTakenBack(behind: string): boolean {
  let rest = behind.replace(/^[\s:：]{1,4}/, '');
  for (let link = firstWord(rest, LINKS); link !== ''; link = firstWord(rest, LINKS))
    rest = rest.slice(link.length).replace(/^[\s:：]{1,4}/, '');
  return firstWord(rest, TAKEN_BACK) !== '';
}

/** Capabilities that a line asks for. @param line folded */
function purposesOf(line: string): PurposeId[] {
  const found = wordsIn(line);
  if (found.length === 0 || LOGGED.test(line)) return [];
  return found
    .filter(({ start, end }) => {
      const before = line.slice(Math.max(0, start - AROUND), start);
      return !isNegated(line, start) && !isNotMeant(before) && !isTakenBack(line.slice(end, end + AROUND));
    })
    .map(({ id }) => id);
}

function* readPurposes({ input }: ReadFile, knowledge: KnowledgeBase): Generator<Purpose> {
  const lines = cleanLines(input.text.slice(0, MOST_TEXT)).map((line) => line.slice(0, MOST_LINE));
  const folded = knowledge.fold(lines.join('\n'));
  // Most texts have none of the words, and each line is asked for all of them.
  if (!WORDS.some((word) => folded.includes(word))) return;
  for (const [index, line] of folded.split('\n').entries())
    for (const id of purposesOf(line)) {
      const capability = knowledge.get('capability', id);
      if (capability) yield { capability, file: input.name, line: index + 1 };
    }
}

/** A file about options of a kernel that somebody wrote: a whole configuration is the work of a program. */
function hasProse({ input, isKernelConfig, pastes }: ReadFile): boolean {
  return pastes.length > 0 || (isKernelConfig && input.text.length <= MOST_TEXT);
}

/** Ways of bridge networking, of which a host has one; the usual one is reviewed without a word. */
const USUAL_WAY: PurposeId = 'bridge-iptables-legacy';
const OTHER_WAY: PurposeId = 'bridge-iptables-nft';
const WAYS: ReadonlySet<string> = new Set([USUAL_WAY, OTHER_WAY]);

/** Without the ways where both are spoken of, or the usual one alone: then nothing is said of this host's. */
function withoutOpenWays(purposes: readonly Purpose[]): Purpose[] {
  const named = new Set(purposes.map(({ capability }) => capability.id));
  const isOpen = named.has(USUAL_WAY) || !named.has(OTHER_WAY);
  return isOpen ? purposes.filter(({ capability }) => !WAYS.has(capability.id)) : [...purposes];
}

/** What the files are for beside what was asked for, each purpose once. */
export function findPurposes(
  files: readonly ReadFile[],
  { want, overrides }: Pick<CommandCall, 'overrides'> & { readonly want: readonly FactOf<'capability'>[] },
  knowledge: KnowledgeBase,
): Purpose[] {
  const asked = new Set(want.map(({ id }) => id));
  for (const [id, says = {}] of Object.entries(OVERRIDES))
    if (Object.keys(says).some((dimension) => Object.hasOwn(overrides, dimension))) asked.add(id);
  if ([...WAYS].some((id) => asked.has(id))) for (const id of WAYS) asked.add(id);
  const found = files.filter(hasProse).flatMap((file) =>
    [...readPurposes(file, knowledge)].filter(({ capability: { id } }) => {
      const isNew = !asked.has(id);
      asked.add(id);
      return isNew;
    }),
  );
  return withoutOpenWays(found);
}

/** What the purposes say of the host. */
export function purposeOverrides(purposes: readonly Purpose[]): ProfileOverrides {
  return Object.assign({}, ...purposes.map(({ capability }) => OVERRIDES[capability.id]));
}

/** Says of each purpose that it was read from the text, and what that means. */
export function purposeFindings(purposes: readonly Purpose[], locale: Locale): Finding[] {
  const words = wordsFor(locale).review;
  return purposes.map(({ capability, file, line }) => ({
    rule: PURPOSE_READ,
    severity: 'info',
    file,
    line,
    subject: capability.id,
    message: words.purposeRead(say(capability.title, locale), line),
    why: words.purposeReadWhy(capability.id),
    fix: null,
    facts: [],
  }));
}
