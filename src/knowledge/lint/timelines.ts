/** Versions in order, ranges that leave no gap at the borders a reader would ask about, no date in the future of its review. */
import type { Fact } from '../schema/fact.ts';
import { compareVersions, inRange, parseVersion } from '../version.ts';

function isBefore(left: string, right: string): boolean {
  const [a, b] = [parseVersion(left), parseVersion(right)];
  return a !== null && b !== null && compareVersions(a, b) < 0;
}

function lintBackend(fact: Extract<Fact, { kind: 'backend' }>, today: string): string[] {
  const problems: string[] = [];
  const { added, deprecated, removed } = fact;
  if (deprecated !== undefined && isBefore(deprecated, added))
    problems.push(`deprecated in ${deprecated}, before it was added in ${added}`);
  if (removed !== undefined && !isBefore(deprecated ?? added, removed))
    problems.push(`removed in ${removed}, not after ${deprecated ?? added}`);
  const matching = (version: string): number => fact.selection.filter(({ docker }) => inRange(version, docker)).length;
  if (matching(added) !== 1)
    problems.push(`selection has ${matching(added)} entries for ${added}, the version that added it`);
  if (removed !== undefined && matching(removed) > 0)
    problems.push(`selection has an entry for ${removed}, which no longer has it`);
  if (removed === undefined && matching(today) !== 1)
    problems.push(`selection has ${matching(today)} entries for Docker ${today}`);
  return problems;
}

function lintUseFlag(fact: Extract<Fact, { kind: 'use-flag' }>): string[] {
  return fact.packages.flatMap((entry) => {
    const covered = (version: string): number =>
      entry.default.filter(({ versions }) => inRange(version, versions)).length;
    const borders = [entry.since.version, ...(entry.until ? [entry.until.version] : [])];
    return [
      ...borders
        .filter((version) => covered(version) !== 1)
        .map((version) => `${entry.name}: default has ${covered(version)} entries for ${version}`),
      ...(entry.since.without !== undefined && !isBefore(entry.since.without, entry.since.version)
        ? [`${entry.name}: without ${entry.since.without} is not before since ${entry.since.version}`]
        : []),
      ...(entry.until?.without !== undefined && !isBefore(entry.until.version, entry.until.without)
        ? [`${entry.name}: without ${entry.until.without} is not after until ${entry.until.version}`]
        : []),
      ...(entry.until && isBefore(entry.until.version, entry.since.version)
        ? [`${entry.name}: until ${entry.until.version} is before since ${entry.since.version}`]
        : []),
    ];
  });
}

/**
 * What is wrong with versions and dates in one fact, as sentences.
 * @param today the Docker version that answers assume
 */
export function lintTimelines(fact: Fact, today: string): string[] {
  const late = fact.sources
    .filter((source) => source.checked > fact.reviewed)
    .map((source) => `source "${source.title}" is dated after the review of ${fact.reviewed}`);
  if (fact.kind === 'backend') return [...late, ...lintBackend(fact, today)];
  if (fact.kind === 'use-flag') return [...late, ...lintUseFlag(fact)];
  if (
    fact.kind === 'kernel-option' &&
    fact.lifetime.since &&
    fact.lifetime.removedIn &&
    !isBefore(fact.lifetime.since, fact.lifetime.removedIn)
  ) {
    return [...late, `removed in ${fact.lifetime.removedIn}, not after since ${fact.lifetime.since}`];
  }
  return late;
}
