/** The kernel allows no user namespaces, and the host wants them. */
import type { HostRule } from '../../rule.ts';

/** The second one is of Debian's kernels, and of people's who take its patch. */
const NAMES = ['user.max_user_namespaces', 'kernel.unprivileged_userns_clone'];

export const namespacesOff: HostRule = {
  id: 'users/namespaces-off',
  check: ({ host, profile }) => {
    if (!profile.rootless && !profile.usernsRemap) return [];
    return host.of('sysctl').flatMap(({ content, source }) =>
      NAMES.flatMap((name) => {
        const setting = content.settings.get(name);
        // Root may always: the second is about everybody else.
        const matters = profile.rootless || name === NAMES[0];
        if (!matters || setting?.value !== '0') return [];
        return [
          {
            subject: name,
            values: { name },
            places: [source.at(setting.line), ...host.placesOf(profile.rootless ? 'rootless' : 'usernsRemap')],
          },
        ];
      }),
    );
  },
};
