/** package.mask that keeps today's stable version of Docker away. */
import { compareVersions, parseVersion } from '../../../../knowledge/version.ts';
import type { Atom } from '../../portage/atom.ts';
import { linesAbout } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { HostRule } from '../../rule.ts';

/** Whether an atom takes a version, by what portage(5) says of operators. */
function takes({ operator, version }: Atom, stable: string): boolean {
  if (version === undefined) return operator === '';
  if (version.endsWith('*')) return operator === '=' && stable.startsWith(version.slice(0, -1));
  const [left, right] = [parseVersion(stable), parseVersion(version)];
  if (!left || !right) return false;
  const order = compareVersions(left, right);
  if (operator === '=' || operator === '~') return order === 0;
  if (operator === '>=') return order >= 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : operator === '<' && order < 0;
}

export const stableMasked: HostRule = {
  id: 'portage/stable-masked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const masks = host.of('package-mask').filter(({ content }) => !content.unmasks);
    return linesAbout(masks, catalogue).flatMap(({ atom, line, source }) => {
      const name = catalogue.nameOf(atom);
      const stable = knowledge.defaultProfile.ebuilds.find((each) => each.package === name)?.version;
      const isOfDocker = catalogue.find(name)?.ofDocker === true;
      if (!isOfDocker || stable === undefined || !takes(atom, stable)) return [];
      const isWhole = atom.version === undefined;
      // What is stable was read for amd64; others follow later.
      if (!isWhole && profile.arch !== 'x86') return [];
      const values = { package: name, stable };
      return [{ subject: atom.text, ...(isWhole && { variant: 'whole' }), values, places: [source.at(line)] }];
    });
  },
};
