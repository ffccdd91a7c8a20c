/** make.conf has an assignment that Portage cannot read: it stops there. */
import type { HostRule } from '../../rule.ts';
import { looseWords, strayWords, unclosedQuotes } from '../../shell-faults.ts';

export const makeConfBroken: HostRule = {
  id: 'portage/make-conf-broken',
  check: ({ host }) =>
    host.of('make-conf').flatMap(({ content: { assignments, unread }, source }) => {
      const broken = [...looseWords(assignments, source).slice(0, 1), ...unclosedQuotes(assignments, source)];
      // Behind a quote that nothing closes every line looks like a word of its own.
      return broken.length > 0 ? broken : strayWords(unread, source);
    }),
};
