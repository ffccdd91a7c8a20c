/** Mirrors of registries: how many, and how they are reached. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { oldMirrorProblem } from '../../dockerd/mirrors.ts';
import type { HostRule } from '../../rule.ts';

export const mirrors: HostRule = {
  id: 'daemon/mirrors',
  check: (input) => {
    const all = daemonOf(input).texts('registry-mirrors');
    const plain = all.filter(
      ({ value }) => value.startsWith('http://') && !/^http:\/\/(?:localhost|127\.)/.test(value),
    );
    const refused = all.flatMap(({ value, place }) => {
      const message = oldMirrorProblem(value, input.profile.docker);
      return message === null ? [] : [{ value, place, message }];
    });
    return [
      ...refused.map(({ value, place, message }) => ({
        subject: value,
        variant: 'refused',
        values: { mirror: value, message },
        places: [place],
      })),
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
