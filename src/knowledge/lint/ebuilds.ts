/** What a fact says of today's Gentoo rests on ebuilds of today, and modules from outside take today's kernel. */
import type { DefaultProfile } from '../schema/default-profile.ts';
import type { Fact } from '../schema/fact.ts';
import { compareVersions, inRange, parseVersion } from '../version.ts';

/** `…/blob/COMMIT/CATEGORY/NAME/NAME-VERSION.ebuild`. */
const EBUILD = /\/gentoo\/gentoo\/blob\/[0-9a-f]+\/[a-z-]+\/([^/]+)\/([^/]+)\.ebuild$/;
/** The field that is dated, and so may rest on an old ebuild alone. */
const PAST = new Set(['history', 'lifetime', 'formerly']);

function isOlder(left: string, right: string): boolean {
  const [a, b] = [parseVersion(left), parseVersion(right)];
  return a !== null && b !== null && compareVersions(a, b) < 0;
}

/** The versions of each package (by name, categories have changed) that a fact cites for what holds today. */
function citedVersions(fact: Fact): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const { url = '', supports } of fact.sources) {
    const [, name, file = ''] = EBUILD.exec(url) ?? [];
    if (name === undefined || !file.startsWith(`${name}-`)) continue;
    const version = file.slice(name.length + 1);
    const isPast = supports.every((field) => PAST.has(field.split('.')[0] ?? field));
    if (!isPast || cited.has(name)) cited.set(name, [...(cited.get(name) ?? []), version]);
  }
  return cited;
}

/** Whether a fact speaks of Docker versions that are gone, and so of their ebuilds only. */
function isOfThePast(fact: Fact, docker: string): boolean {
  const range = 'when' in fact ? fact.when?.docker : undefined;
  return range !== undefined && !inRange(docker, range);
}

/** Ebuilds that one fact cites and whose successors it has not read, as sentences. */
export function lintEbuilds(fact: Fact, { ebuilds, docker }: DefaultProfile): string[] {
  if (isOfThePast(fact, docker)) return [];
  return [...citedVersions(fact)].flatMap(([name, versions]) => {
    const current = ebuilds.find((each) => each.package.endsWith(`/${name}`))?.version;
    return current === undefined || versions.some((version) => !isOlder(version, current))
      ? []
      : [`cites ${name} ${versions.join(', ')} for what holds today: read ${current} or newer as well`];
  });
}

/** Out-of-tree modules that do not take the kernel which answers assume. */
export function lintModuleLimits({ ebuilds, kernel }: DefaultProfile): string[] {
  return ebuilds.flatMap(({ package: name, version, kernelMax }) =>
    kernelMax !== undefined && isOlder(kernelMax, kernel)
      ? [`${name} ${version} takes kernels up to ${kernelMax}, and answers assume ${kernel}`]
      : [],
  );
}
