/** One flag of one package, switched on in one line and off in another. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { type NamedFlag, namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

/** Of more lines about one flag the older ones are left for the next time. */
const MOST_KEPT = 50;

export const setTwice: HostRule = {
  id: 'portage/set-twice',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const earlier = new Map<string, NamedFlag[]>();
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, atom } = named;
      const key = `${packageName}[${flag}]`;
      const known = earlier.get(key) ?? [];
      const before = known.at(-1);
      earlier.set(key, [...known.slice(-MOST_KEPT), named]);
      const isOfDocker = catalogue.find(packageName)?.ofDocker === true;
      if (!isOfDocker || flag === '*' || !before || before.on === on || atom.version !== before.atom.version) return [];
      const values = { package: packageName, flag, last: on ? flag : `-${flag}` };
      // All that say otherwise go, or an older one would be the next.
      const others = known.filter((each) => each.on !== on && each.atom.version === atom.version);
      return [{ subject: key, values, places: [named.place, before.place], edits: others.map(dropFlag) }];
    });
  },
};
