/** docker info lists security options, and seccomp is none of them; or there are none at all. */
import type { HostRule } from '../../rule.ts';

export const seccompOff: HostRule = {
  id: 'docker/seccomp-off',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const { securityOptions, withoutSecurity } = content;
      const [first] = securityOptions ?? [];
      if (!first)
        return withoutSecurity === null
          ? []
          : [{ subject: 'seccomp', variant: 'none', places: [source.at(withoutSecurity)] }];
      if (securityOptions?.some(({ name }) => name === 'seccomp')) return [];
      return [{ subject: 'seccomp', places: [source.at(first.line)] }];
    }),
};
