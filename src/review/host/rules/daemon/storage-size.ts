/** A size limit of the storage driver, which only some filesystems can keep. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { imageStoreOf } from '../../dockerd/image-store.ts';
import type { HostRule } from '../../rule.ts';

export const storageSize: HostRule = {
  id: 'daemon/storage-size',
  check: (input) => {
    const daemon = daemonOf(input);
    const { fs } = input.profile;
    const option = daemon.texts('storage-opts').find(({ value }) => /^overlay2\.size\s*=/i.test(value));
    if (!option) return [];
    const store = imageStoreOf(input);
    // daemon/storage-opt says that it does nothing.
    if (store === 'containerd') return [];
    const places = [option.place, ...input.host.placesOf('fs')];
    if (store === 'open') return [{ subject: 'overlay2.size', variant: 'open', places }];
    if (fs !== undefined && fs !== 'xfs')
      return [{ subject: 'overlay2.size', variant: 'other-filesystem', values: { fs }, places }];
    return input.host.value('diskQuota') === true ? [] : [{ subject: 'overlay2.size', places }];
  },
};
