/** One flag of one package, switched on in one line and off in another. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { type NamedFlag, namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../../rule.ts';

export const setTwice: HostRule = {
  id: 'portage/set-twice',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const last = new Map<string, NamedFlag>();
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, atom } = named;
      const key = `${packageName}[${flag}]`;
      const before = last.get(key);
      last.set(key, named);
      const isOfDocker = catalogue.find(packageName)?.ofDocker === true;
      if (!isOfDocker || flag === '*' || !before || before.on === on || atom.version !== before.atom.version) return [];
      const values = { package: packageName, flag, last: on ? flag : `-${flag}` };
      return [{ subject: key, values, places: [named.place, before.place], edits: [dropFlag(before)] }];
    });
  },
};
