/** Mirrors of registries: how many, and how they are reached. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { HostRule } from '../../rule.ts';

export const mirrors: HostRule = {
  id: 'daemon/mirrors',
  check: (input) => {
    const all = daemonOf(input).texts('registry-mirrors');
    const plain = all.filter(
      ({ value }) => value.startsWith('http://') && !/^http:\/\/(?:localhost|127\.)/.test(value),
    );
    return [
      ...plain.map(({ value, place }) => ({
        subject: value,
        variant: 'plain-http',
        values: { mirror: value },
        places: [place],
      })),
      ...(all.length > 1
        ? [{ subject: 'registry-mirrors', values: { count: all.length }, places: all.map(({ place }) => place) }]
        : []),
    ];
  },
};
