/** docker info lists security options, and seccomp is none of them. */
import type { HostRule } from '../../rule.ts';

export const seccompOff: HostRule = {
  id: 'docker/seccomp-off',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const options = content.securityOptions;
      const [first] = options ?? [];
      if (!first || options?.some(({ name }) => name === 'seccomp')) return [];
      return [{ subject: 'seccomp', places: [source.at(first.line)] }];
    }),
};
