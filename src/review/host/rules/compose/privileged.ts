/** A service runs without the walls of a container. */
import type { HostRule } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

export const composePrivileged: HostRule = {
  id: 'compose/privileged',
  check: ({ host, profile }) => {
    // A rootless daemon gives away no more than its user has.
    if (profile.rootless) return [];
    return host.of('compose').flatMap(({ content, source }) => {
      const found = content.services.flatMap(({ name, node }) => {
        const privileged = nodeAt(node, 'privileged');
        return privileged && textOf(privileged) === 'true' ? [{ name, line: privileged.line }] : [];
      });
      const [first] = found;
      if (!first) return [];
      const services = found.map(({ name }) => name);
      return [{ subject: first.name, values: { services }, places: source.atEach(found.map(({ line }) => line)) }];
    });
  },
};
