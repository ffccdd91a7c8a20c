/** The first line of many Compose files, which has meant nothing for years. */
import type { HostRule } from '../../rule.ts';

export const composeVersionObsolete: HostRule = {
  id: 'compose/version-obsolete',
  check: ({ host }) =>
    host.of('compose').flatMap(({ content, source }) => {
      const { version } = content;
      return version === null ? [] : [{ subject: 'version', places: [source.at(version)] }];
    }),
};
