/** Options of storage drivers: for another driver, or known to none. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { judgeStorageOption, storageOptionsEdit } from '../../dockerd/storage-options.ts';
import type { HostRule } from '../../rule.ts';

export const storageOpt: HostRule = {
  id: 'daemon/storage-opt',
  check: (input) => {
    const daemon = daemonOf(input);
    const driver = daemon.text('storage-driver')?.value;
    const { docker } = input.profile;
    const edit = storageOptionsEdit(daemon, docker);
    return daemon.texts('storage-opts').flatMap((value) =>
      judgeStorageOption(value, driver, docker).map((found) => ({
        ...found,
        ...(edit && value.path && { edits: [edit] }),
      })),
    );
  },
};
