/** The filesystem below the data root does not tell the types of its entries. */
import type { HostRule } from '../../rule.ts';

export const noDType: HostRule = {
  id: 'storage/no-d-type',
  check: ({ host }) =>
    host.of('docker-info').flatMap(({ content, source }) => {
      const field = content.find('Supports d_type');
      if (field?.value !== 'false') return [];
      const filesystem = content.find('Backing Filesystem');
      const said = content.linesThat(/formatted without d_type/);
      const places = source.atEach([field.line, ...(filesystem ? [filesystem.line] : []), ...said]);
      return [{ subject: 'd_type', variant: filesystem?.value === 'xfs' ? 'xfs' : 'other', places }];
    }),
};
