/** docker's ebuild wants containerd and runc with the flags that it has itself. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { followersOf } from '../../portage/followers.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** On everywhere unless a file switches it off: that none names it is worth no word. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['seccomp']);

export const flagFollows: HostRule = {
  id: 'portage/flag-follows',
  check: ({ host, knowledge, profile }) =>
    followersOf(host, new PackageCatalogue(knowledge, profile.docker)).flatMap(
      ({ flag, packageName, own, other }): RuleFinding[] => {
        const found = { subject: `${packageName}[${flag}]`, values: { flag, package: packageName } };
        if (other?.on === false) return [{ ...found, variant: 'contrary', places: [other.place, own.place] }];
        if (other || ON_BY_DEFAULT.has(flag)) return [];
        const edit = { target: 'line', source: own.source, line: 0, text: `${packageName} ${flag}` } as const;
        return [{ ...found, places: [own.place], edits: [edit] }];
      },
    ),
};
