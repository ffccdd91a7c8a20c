/** make.conf has an assignment that Portage cannot read: it stops there. */
import type { HostRule } from '../../rule.ts';
import { looseWords, unclosedQuotes } from '../../shell-faults.ts';

export const makeConfBroken: HostRule = {
  id: 'portage/make-conf-broken',
  check: ({ host }) =>
    host
      .of('make-conf')
      .flatMap(({ content: { assignments }, source }) => [
        ...looseWords(assignments, source).slice(0, 1),
        ...unclosedQuotes(assignments, source),
      ]),
};
