/** Registries that are asked without checking who answers. */
import type { HostRule } from '../../rule.ts';

/** This machine itself: what dockerd has there of its own accord. */
const OWN = /^(?:127\.|::1\b|localhost\b)/;

export const insecureRegistry: HostRule = {
  id: 'docker/insecure-registry',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const others = content.below('Insecure Registries').map(({ name, value, line }) => ({
        // A port stands behind a colon, as a value would.
        name: value === '' ? name : `${name}:${value}`,
        line,
      }));
      const foreign = others.filter(({ name }) => !OWN.test(name));
      if (foreign.length === 0) return [];
      const registries = foreign.map(({ name }) => name);
      return [
        {
          subject: 'insecure-registries',
          values: { registries },
          places: source.atEach(foreign.map(({ line }) => line)),
        },
      ];
    }),
};
