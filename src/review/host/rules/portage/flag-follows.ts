/** docker's ebuild wants containerd and runc with the flags that it has itself. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { followersOf } from '../../portage/followers.ts';
import { switchOnFor } from '../../portage/line-edits.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** On everywhere unless a file switches it off: that none names it is worth no word. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['seccomp']);

export const flagFollows: HostRule = {
  id: 'portage/flag-follows',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return followersOf(host, catalogue).flatMap(({ flag, packageName, own, other }): RuleFinding[] => {
      const found = { subject: `${packageName}[${flag}]`, values: { flag, package: packageName } };
      if (other?.on === false) {
        // Of two flags that somebody chose either may go; seccomp nobody does without.
        const edits = ON_BY_DEFAULT.has(flag) ? switchOnFor(host, catalogue, packageName, flag) : [];
        return [{ ...found, variant: 'contrary', places: [other.place, own.place], edits }];
      }
      if (other || ON_BY_DEFAULT.has(flag)) return [];
      const edit = { target: 'line', source: own.source, line: 0, text: `${packageName} ${flag}` } as const;
      return [{ ...found, places: [own.place], edits: [edit] }];
    });
  },
};
