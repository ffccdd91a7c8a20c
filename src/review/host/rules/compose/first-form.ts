/** The services stand at the top of a Compose file, without `services:`: the form of 2014, which Compose v2 refuses. */
import type { HostRule } from '../../rule.ts';

export const composeFirstForm: HostRule = {
  id: 'compose/first-form',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content: { isFirstForm, services }, source }) => {
      const [first] = services;
      if (!isFirstForm || !first) return [];
      return [
        {
          subject: first.name,
          values: { services: services.map(({ name }) => name) },
          places: [source.at(source.lines.findIndex((line) => line.startsWith(`${first.name}:`)) + 1 || null)],
        },
      ];
    }),
};
