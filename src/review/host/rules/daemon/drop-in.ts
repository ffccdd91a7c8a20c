/** A drop-in for docker.service that adds a second command instead of replacing the first. */
import type { HostRule } from '../rule.ts';

export const dropIn: HostRule = {
  id: 'daemon/drop-in',
  check: ({ host }) =>
    host
      .of('dockerd-unit')
      .flatMap(({ content: { isDropIn, isCleared, line }, source }) =>
        isDropIn && !isCleared && line !== null ? [{ subject: 'ExecStart', places: [source.at(line)] }] : [],
      ),
};
