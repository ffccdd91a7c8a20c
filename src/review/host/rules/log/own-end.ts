/** The daemon could not take its address, or containerd not its file: told by what stands in the line. */
import { ownEndOf } from '../../log-ends.ts';
import type { HostRule } from '../../rule.ts';

export const ownEnd: HostRule = {
  id: 'log/own-end',
  check: ({ host }) =>
    host.of('docker-log').flatMap(({ content: { fatal }, source }) => {
      const variant = ownEndOf(fatal?.text ?? '');
      return fatal && variant !== undefined ? [{ subject: variant, variant, places: [source.at(fatal.line)] }] : [];
    }),
};
