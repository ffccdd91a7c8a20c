/** ACCEPT_LICENSE that leaves Docker out. */
import type { HostRule } from '../../rule.ts';

/** LICENSE of docker, docker-cli, containerd and runc begins with it. */
const OWN = 'Apache-2.0';
/** Groups with that license in them, after profiles/license_groups; of others it is not known. */
const GROUPS: ReadonlySet<string> = new Set([
  '@FREE',
  '@FREE-SOFTWARE',
  '@FSF-APPROVED',
  '@GPL-COMPATIBLE',
  '@OSI-APPROVED',
  '@OSI-APPROVED-FREE',
]);

/** Whether the license is accepted at the end; a group that is not known may have it, so it counts as accepted. */
function accepts(words: readonly string[]): boolean {
  let isAccepted = true;
  for (const word of words) {
    const bare = word.replace(/^-/, '');
    if (bare === '*' || bare === OWN || GROUPS.has(bare)) isAccepted = bare === word;
    else if (word.startsWith('@')) isAccepted = true;
  }
  return isAccepted;
}

export const licenseRefused: HostRule = {
  id: 'portage/license-refused',
  check: ({ host }) =>
    host.of('make-conf').flatMap(({ content, source }) => {
      const license = content.variables.get('ACCEPT_LICENSE');
      if (!license || accepts(license.value.split(/\s+/).filter((word) => word !== ''))) return [];
      const values = { license: OWN };
      return [{ subject: 'ACCEPT_LICENSE', values, places: [source.at(license.line)] }];
    }),
};
