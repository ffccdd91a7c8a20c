/** overlay2 compares layers file by file: the kernel's redirect_dir keeps it from reading them off the upper directory. */
import type { HostRule } from '../../rule.ts';

export const slowDiff: HostRule = {
  id: 'storage/slow-diff',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const field = content.find('Native Overlay Diff');
      return field?.value === 'false' ? [{ subject: 'Native Overlay Diff', places: [source.at(field.line)] }] : [];
    }),
};
