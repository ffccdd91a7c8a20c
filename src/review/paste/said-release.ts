/** Which kernel somebody says that they have, in a sentence or in a comment: `on kernel 6.12.31`, `我的内核是 6.12`. */
import { foldLetters } from '../../core/fold-letters.ts';
import { hasWord } from '../../core/words/beside.ts';
import { allForms, earliestForm, type Forms, firstForm, hasForm } from '../../core/words/forms.ts';
import { heard } from '../../core/words/heard.ts';
import { isTold } from './told-release.ts';

/** How a sentence begins that says which kernel it is. */
const NAMED: Forms = heard(({ pasteForms }) => pasteForms.kernelNamed);
/** The same in the middle of a sentence. */
const KERNEL: Forms = heard(({ pasteForms }) => pasteForms.kernelCalled);
const SAID: Forms = heard(({ pasteForms }) => pasteForms.releaseBehind);
/** `my 6.12 kernel`, `我的 6.12 内核`. */
const SAID_BEFORE: Forms = heard(({ pasteForms }) => pasteForms.releaseBefore);
/** A package of sources and its version: `gentoo-sources 6.12.31`, `sys-kernel/aufs-sources (3.18.4)`. */
const SOURCES = /-(?:sources|kernel|kernel-bin)[\s(（:]{1,4}v?(\d+\.\d+[\w.+-]*)/i;
/** The kernel that somebody moved to. */
const MOVES: Forms = heard(({ pasteForms }) => pasteForms.movedTo);
/** Who speaks of the kernels from one on means none of them. */
const RANGE_SIGN: Forms = [
  /[≥≤<>]=?\s?\d|\b\d{1,2}\.\d{1,3}\+(?![\w.])/,
  ...heard(({ pasteForms }) => pasteForms.kernelsFrom),
];
const RANGES: readonly string[] = heard(({ kernelRanges }) => kernelRanges);
const FORMER: readonly string[] = heard(({ formerKernels }) => formerKernels);
const NOT_FORMER: readonly string[] = heard(({ notFormer }) => notFormer);
/** In a line that speaks of kernels: `works on kernel 6.6, broken with 6.18.5`. */
const BARE: Forms = heard(({ pasteForms }) => pasteForms.releaseAlone);
const COMMENTS: ReadonlySet<string> = new Set(heard(({ kernelComments }) => kernelComments));
/** What parts the things that somebody says in one line. */
const CLAUSES = /[.;!?,](?=\s|$)|[。；！？，]/;
/** Nobody says more in a line, or in a part of one. In characters. */
const LONGEST_LINE = 2000;
const LONGEST_CLAUSE = 200;
/** Without one of these it is no kernel that a version is of. */
const KERNELS: Forms = heard(({ pasteForms }) => pasteForms.ofKernels);

/** The release of a comment that says nothing else: `# Linux 6.12.31-gentoo`. Others tell what an option is for. */
function releaseOfComment(line: string): string {
  const words = line.split(/[\s#:：,，=/()（）]+/).filter((word) => word !== '');
  const releases = words.filter((word) => /^v?\d+\.\d/.test(word));
  const isOnly =
    releases.length === 1 && words.every((word) => COMMENTS.has(word.toLowerCase()) || word === releases[0]);
  return isOnly ? (releases[0] ?? '').replace(/^v/, '') : '';
}

function releaseOfMove(clause: string): string | undefined {
  return hasForm(clause, KERNELS) ? firstForm(clause, MOVES)?.[1] : undefined;
}

/** @param isAboutKernels whether the line speaks of kernels: then one may stand here by its number alone */
function releaseOfClause(clause: string, isAboutKernels: boolean): string {
  if (clause.length > LONGEST_CLAUSE) return '';
  const moved = releaseOfMove(clause);
  if (moved !== undefined) return moved;
  if (hasForm(clause, RANGE_SIGN)) return '';
  const folded = foldLetters(clause).toLowerCase();
  if (hasWord(folded, RANGES)) return '';
  if (hasWord(folded, FORMER) && !hasWord(folded, NOT_FORMER)) return '';
  const named = firstForm(clause.trimStart(), NAMED)?.[1] ?? SOURCES.exec(clause)?.[1];
  if (named !== undefined) return named;
  for (const { 0: word, index } of allForms(clause, KERNEL)) {
    const release = firstForm(clause.slice(index + word.length), SAID)?.[1];
    if (release !== undefined) return release;
  }
  return earliestForm(clause, SAID_BEFORE)?.[1] ?? (isAboutKernels ? earliestForm(clause, BARE)?.[1] : undefined) ?? '';
}

/** The release that somebody says the kernel at hand has, empty for none; each clause may be about another one. */
export function releaseOfSentence(line: string): string {
  if (line.length > LONGEST_LINE) return '';
  if (line.startsWith('#')) return releaseOfComment(line);
  const isAboutKernels = hasForm(line, KERNELS);
  const clauses = line.split(CLAUSES).map((clause) => releaseOfClause(clause, isAboutKernels));
  return clauses.find(isTold) ?? '';
}
