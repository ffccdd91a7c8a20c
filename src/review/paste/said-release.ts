/** Which kernel somebody says that they have, in a sentence or in a comment: `on kernel 6.12.31`, `我的内核是 6.12`. */
import { foldLetters } from '../../core/fold-letters.ts';
import { hasWord } from '../../core/words/beside.ts';
import { heard } from '../../core/words/heard.ts';
import { isTold } from './told-release.ts';

/** How a sentence begins that says which kernel it is. */
const NAMED =
  /^(?:my |the |running )?kernel(?:[\s_]+(?:release|version))?\s{0,4}(?:[:=]|\bis)?\s{0,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The same in the middle of a sentence. */
const KERNEL = /\b(?:kernel|linux)\b|内核/gi;
const SAID = /^(?:\s(?:version|release|is)|版本|是|：|:)?\s{0,4}[(（]?v?(\d+\.\d+[\w.+-]*)/i;
/** `my 6.12 kernel`, `我的 6.12 内核`. */
const SAID_BEFORE =
  /(?<![\w.-])v?([3-9]\.\d{1,3}[\w.+-]{0,40})(?: (?:lts|gentoo|series))?(?: kernel\b| linux\b| ?(?:版本)?的?内核)/i;
/** A package of sources and its version: `gentoo-sources 6.12.31`, `sys-kernel/aufs-sources (3.18.4)`. */
const SOURCES = /-(?:sources|kernel|kernel-bin)[\s(（:]{1,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The kernel that somebody moved to: `from kernel 6.15 to 6.18.3`, `since the update to 6.18.3`, `从 6.12 内核升级到 6.18`. */
const MOVES: readonly RegExp[] = [
  /\bfrom (?:kernel |linux )?v?[3-9]\.\d\S{0,40} to (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
  /\b(?:since|after) [a-z ]{0,40}\bto (?:kernel |linux )?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/i,
  /从\s?(?:内核\s?)?v?[3-9]\.\d[^从到]{0,40}到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})/,
  /(?:升级|更新|换)到\s?(?:了\s?)?(?:内核\s?)?v?([3-9]\.\d{1,3}[\w.+-]{0,40})\s?(?:内核)?(?:以|之)?后/,
];
/** Who speaks of the kernels from one on means none of them. */
const RANGE_SIGN = /[≥≤<>]=?\s?\d|\bfrom v?\d|\b\d{1,2}\.\d{1,3}\+(?![\w.])/;
const RANGES: readonly string[] = heard(({ kernelRanges }) => kernelRanges);
const FORMER: readonly string[] = heard(({ formerKernels }) => formerKernels);
const NOT_FORMER: readonly string[] = heard(({ notFormer }) => notFormer);
/** In a line that speaks of kernels: `works on kernel 6.6, broken with 6.18.5`. */
const BARE = /\b(?:with|on|under) v?([3-7]\.\d{1,3}[\w.+-]{0,40})/i;
const COMMENTS: ReadonlySet<string> = new Set(heard(({ kernelComments }) => kernelComments));
/** What parts the things that somebody says in one line. */
const CLAUSES = /[.;!?,](?=\s|$)|[。；！？，]/;
/** Nobody says more in a line, or in a part of one. In characters. */
const LONGEST_LINE = 2000;
const LONGEST_CLAUSE = 200;
/** Without one of these it is no kernel that a version is of. */
const KERNELS = /kernel|linux|内核/i;

/** The release of a comment that says nothing else: `# Linux 6.12.31-gentoo`. Others tell what an option is for. */
function releaseOfComment(line: string): string {
  const words = line.split(/[\s#:：,，=/()（）]+/).filter((word) => word !== '');
  const releases = words.filter((word) => /^v?\d+\.\d/.test(word));
  const isOnly =
    releases.length === 1 && words.every((word) => COMMENTS.has(word.toLowerCase()) || word === releases[0]);
  return isOnly ? (releases[0] ?? '').replace(/^v/, '') : '';
}

function releaseOfMove(clause: string): string | undefined {
  if (!KERNELS.test(clause)) return undefined;
  return MOVES.map((each) => each.exec(clause)?.[1]).find((release) => release !== undefined);
}

/** @param isAboutKernels whether the line speaks of kernels: then one may stand here by its number alone */
function releaseOfClause(clause: string, isAboutKernels: boolean): string {
  if (clause.length > LONGEST_CLAUSE) return '';
  const moved = releaseOfMove(clause);
  if (moved !== undefined) return moved;
  if (RANGE_SIGN.test(clause)) return '';
  const folded = foldLetters(clause).toLowerCase();
  if (hasWord(folded, RANGES)) return '';
  if (hasWord(folded, FORMER) && !hasWord(folded, NOT_FORMER)) return '';
  const named = NAMED.exec(clause.trimStart())?.[1] ?? SOURCES.exec(clause)?.[1];
  if (named !== undefined) return named;
  for (const { 0: word, index } of clause.matchAll(KERNEL)) {
    const release = SAID.exec(clause.slice(index + word.length))?.[1];
    if (release !== undefined) return release;
  }
  return SAID_BEFORE.exec(clause)?.[1] ?? (isAboutKernels ? BARE.exec(clause)?.[1] : undefined) ?? '';
}

/** The release that somebody says the kernel at hand has, empty for none; each clause may be about another one. */
export function releaseOfSentence(line: string): string {
  if (line.length > LONGEST_LINE) return '';
  if (line.startsWith('#')) return releaseOfComment(line);
  const isAboutKernels = KERNELS.test(line);
  const clauses = line.split(CLAUSES).map((clause) => releaseOfClause(clause, isAboutKernels));
  return clauses.find(isTold) ?? '';
}
