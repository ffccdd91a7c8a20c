/**
 * Versions and ranges as they are written in facts: Docker (`20.10.27`), Linux (`6.18.39-gentoo`), Gentoo packages
 * (`24.0.7-r1`). A bound is compared at its own precision: `<= 5.2` includes 5.2.7, `< 6.17` excludes 6.17.0.
 */

/** The numeric components of a version, and Gentoo's revision (`-r1` → 1) as the last tie-breaker. */
export interface ParsedVersion {
  readonly parts: readonly number[];
  readonly revision: number;
}

interface Bound {
  readonly test: (version: ParsedVersion) => boolean;
}

const VERSION = /^v?(\d+(?:\.\d+)*)/;
const BOUND = /^(<=|>=|<|>)?\s*(\d+(?:\.\d+)*(?:-r\d+)?)$/;
const ranges = new Map<string, readonly Bound[] | null>();
/** A version that was read, and the ranges that it was compared with. */
interface Kept {
  readonly parsed: ParsedVersion | null;
  readonly answers: Map<string, boolean>;
}

const versions = new Map<string, Kept>();
/** Ranges come from facts; versions come from people too, so they are not kept without end. */
const MAX_KEPT_VERSIONS = 500;

/** Reads a version; suffixes such as `-gentoo`, `-rc1` or `-ce` are ignored. Null when there is no number at its start. */
export function parseVersion(text: string): ParsedVersion | null {
  const version = text.trim();
  const match = VERSION.exec(version);
  if (!match?.[1] || /[\n\r\u2028\u2029]/.test(version)) return null;
  const revision = /-r(\d+)$/.exec(version.slice(match[0].length))?.[1];
  return { parts: match[1].split('.').map(Number), revision: revision === undefined ? 0 : Number(revision) };
}

/** The kernel line of a release: `6.12` of `6.12.41-gentoo`; the text itself where it begins with no number. */
export function lineOf(kernel: string): string {
  return parseVersion(kernel)?.parts.slice(0, 2).join('.') ?? kernel;
}

/** Orders two versions; missing components count as zero. */
export function compareVersions(left: ParsedVersion, right: ParsedVersion): number {
  const length = Math.max(left.parts.length, right.parts.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (left.parts[index] ?? 0) - (right.parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.revision - right.revision;
}

/** Whether a version is newer than another as far as both say: 29.8.1 than 29.7, but neither 29 nor 29.7.3. */
export function isNewer(text: string, than: string): boolean {
  const [version, known] = [parseVersion(text), parseVersion(than)];
  if (!version || !known) return false;
  const length = Math.min(version.parts.length, known.parts.length);
  const cut = ({ parts }: ParsedVersion): ParsedVersion => ({ parts: parts.slice(0, length), revision: 0 });
  return compareVersions(cut(version), cut(known)) > 0;
}

/**
 * Compares at the precision of `bound`: 5.2.7 against 5.2 is 0. A version that says less means the newest of its line:
 * 29 against 29.0.1 is later. A revision counts only where the bound names one.
 */
function compareToBound(version: ParsedVersion, bound: ParsedVersion, boundText: string): number {
  const cut = { parts: bound.parts.map((_, index) => version.parts[index] ?? Number.POSITIVE_INFINITY), revision: 0 };
  if (boundText.includes('-r')) cut.revision = version.revision;
  return compareVersions(cut, bound);
}

function parseBound(text: string): Bound | null {
  const match = BOUND.exec(text.trim());
  const boundText = match?.[2];
  const bound = boundText === undefined ? null : parseVersion(boundText);
  if (!match || boundText === undefined || !bound) return null;
  const compare = (version: ParsedVersion): number => compareToBound(version, bound, boundText);
  switch (match[1]) {
    case '<':
      return { test: (version) => compare(version) < 0 };
    case '<=':
      return { test: (version) => compare(version) <= 0 };
    case '>':
      return { test: (version) => compare(version) > 0 };
    case '>=':
      return { test: (version) => compare(version) >= 0 };
    default:
      return { test: (version) => compare(version) === 0 };
  }
}

function parsePart(part: string): Bound[] | null {
  const span = /^(\S+)\s+-\s+(\S+)$/.exec(part.trim());
  const bounds = span ? [parseBound(`>= ${span[1]}`), parseBound(`<= ${span[2]}`)] : [parseBound(part)];
  return bounds.some((bound) => bound === null) ? null : (bounds as Bound[]);
}

function parseRange(range: string): readonly Bound[] | null {
  const known = ranges.get(range);
  if (known !== undefined) return known;
  const parts = range.split(',').map(parsePart);
  const bounds = parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  ranges.set(range, bounds);
  return bounds;
}

/** Where a range begins: `24.0` of `>= 24.0, < 29.0`, of `24.0 - 28.5` and of `24.0`; undefined where it is open. */
export function startOf(range: string): string | undefined {
  return range
    .split(',')
    .map((part) => /^(?:>=\s*)?(\d\S*)/.exec(part.trim())?.[1])
    .find((bound) => bound !== undefined);
}

/** Whether the text is a range that {@link inRange} understands: `>= 4.18, < 5.11`, `1.0 - 20.10`, `24.0`. */
export function isRange(text: string): boolean {
  return parseRange(text) !== null;
}

function keep(version: string): Kept {
  const known = versions.get(version);
  if (known !== undefined) return known;
  if (versions.size >= MAX_KEPT_VERSIONS) versions.clear();
  const kept = { parsed: parseVersion(version), answers: new Map<string, boolean>() };
  versions.set(version, kept);
  return kept;
}

/**
 * Whether a version lies in a range.
 * @throws RangeError when the range is not one (facts are linted, so this is a programming error) or the version has no number
 */
export function inRange(version: string, range: string): boolean {
  const { parsed, answers } = keep(version);
  const known = answers.get(range);
  if (known !== undefined) return known;
  const bounds = parseRange(range);
  if (!bounds || !parsed) throw new RangeError(`not a version and a range: "${version}", "${range}"`);
  const isInside = bounds.every((bound) => bound.test(parsed));
  answers.set(range, isInside);
  return isInside;
}
