/** A keyword for a version that is older than what is stable. */
import { compareVersions, parseVersion } from '../../../../knowledge/version.ts';
import { linesAbout } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

const NAMES_ONE_VERSION: ReadonlySet<string> = new Set(['=', '~', '<', '<=']);

function isBehind(version: string, stable: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(stable)];
  return left !== null && right !== null && compareVersions(left, right) < 0;
}

export const keywordBehind: HostRule = {
  id: 'portage/keyword-behind',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const masked = new Set(linesAbout(host.of('package-mask'), catalogue).map(({ atom }) => catalogue.nameOf(atom)));
    return linesAbout(host.of('package-accept-keywords'), catalogue).flatMap(({ atom, line, source }) => {
      const name = catalogue.nameOf(atom);
      const stable = knowledge.defaultProfile.ebuilds.find((each) => each.package === name)?.version;
      const isOfDocker = catalogue.find(name)?.ofDocker === true;
      if (!isOfDocker || stable === undefined || atom.version === undefined) return [];
      // With a mask the newest that is visible may be this one, and what is stable was read for amd64.
      if (masked.has(name) || profile.arch !== 'x86') return [];
      if (!NAMES_ONE_VERSION.has(atom.operator) || !isBehind(atom.version, stable)) return [];
      const edit = { target: 'line', source, line, text: null } as const;
      const values = { package: name, version: atom.version, stable };
      return [{ subject: atom.text, values, places: [source.at(line)], edits: [edit] }];
    });
  },
};
