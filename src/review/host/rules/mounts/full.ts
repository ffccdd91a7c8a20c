/** The filesystem that images or the data of Docker lie on is full. */
import { DEFAULT_DATA_ROOT, type FoundMount, mountsBelow } from '../../data-root.ts';
import { imageStoreOf } from '../../dockerd/image-store.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const CONTAINERD_ROOT = '/var/lib/containerd';
/** In hundredths: pulls unpack beside what is there, and need some room for it. */
const FULL = 97;

export const full: HostRule = {
  id: 'mounts/full',
  check: (input): RuleFinding[] => {
    const { host } = input;
    // Without root the data lies in somebody's home.
    if (host.value('rootless') === true) return [];
    const own = host.value('dataRoot') ?? DEFAULT_DATA_ROOT;
    const store = imageStoreOf(input);
    const roots = store === 'graph-driver' ? [own] : [own, CONTAINERD_ROOT];
    const variant = store === 'containerd' ? 'containerd' : 'maybe-containerd';
    const found = new Map<string, FoundMount & { readonly paths: string[] }>();
    for (const path of roots)
      for (const each of mountsBelow(path, host.files)) {
        if ((each.mount.used ?? 0) < FULL) continue;
        const known = found.get(each.mount.target);
        if (known) known.paths.push(path);
        else found.set(each.mount.target, { ...each, paths: [path] });
      }
    return [...found.values()].map(({ mount: { target, used = 0 }, place, paths }) => ({
      subject: target,
      ...(!paths.includes(own) && { variant }),
      values: { target, used: `${used}%`, paths: [...new Set(paths)], root: own },
      places: [place, ...host.placesOf('dataRoot')],
    }));
  },
};
