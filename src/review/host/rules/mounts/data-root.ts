/** What lies below Docker's data is nothing that keeps images, or nothing that overlay takes. */
import { DEFAULT_DATA_ROOT, mountsBelow } from '../../data-root.ts';
import type { HostRule } from '../rule.ts';

/** The wording for a type of filesystem. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['tmpfs', 'tmpfs'],
  ['nfs', 'nfs'],
  ['nfs4', 'nfs'],
  ['overlay', 'overlay'],
]);

export const dataRoot: HostRule = {
  id: 'mounts/data-root',
  check: ({ host }) => {
    const path = host.value('dataRoot') ?? DEFAULT_DATA_ROOT;
    if (host.value('rootless') === true) return [];
    const [found] = mountsBelow(path, host.files);
    const variant = found && VARIANTS.get(found.mount.type);
    if (!found || variant === undefined) return [];
    const { source, target } = found.mount;
    return [{ subject: path, variant, values: { path, source, target }, places: [found.place] }];
  },
};
