/** Options of storage drivers: for another driver, or known to none. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { imageStoreOf } from '../../dockerd/image-store.ts';
import { judgeStorageOption, storageOptionsEdit } from '../../dockerd/storage-options.ts';
import type { HostRule } from '../../rule.ts';

export const storageOpt: HostRule = {
  id: 'daemon/storage-opt',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver')?.value;
    const { docker } = input.profile;
    const edit = storageOptionsEdit(daemon, docker);
    const store = imageStoreOf(input);
    return daemon.texts('storage-opts').flatMap((value) => {
      // containerd's store is not told of them, right or wrong.
      if (store === 'containerd')
        return [{ subject: value.value, variant: 'ignored', values: { option: value.value }, places: [value.place] }];
      return judgeStorageOption(value, driver, docker).map((found) => ({
        ...found,
        ...(store === 'open' && found.variant === undefined && { variant: 'open' }),
        ...(edit && value.path && { edits: [edit] }),
      }));
    });
  },
};
