/** The profile is of before 23.0, which Gentoo has given up. */
import type { HostRule } from '../../rule.ts';

/** The releases of profiles; those of riscv, loong and others were never called so. */
const RELEASE = /\/(10\.0|13\.0|17\.[01])(?=\/|$)/;

export const profileOld: HostRule = {
  id: 'portage/profile-old',
  check: ({ host }) =>
    host.of('emerge-info').flatMap(({ content: { profile }, source }) => {
      const release = RELEASE.exec(profile?.path ?? '')?.[1];
      if (!profile || release === undefined) return [];
      return [
        {
          subject: profile.path,
          values: { profile: profile.path, release },
          places: [source.at(profile.line)],
        },
      ];
    }),
};
