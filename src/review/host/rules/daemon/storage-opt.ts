/** Options of storage drivers: for another driver, or known to none. */
import { inRange } from '../../../../knowledge/version.ts';
import { daemonOf, type Value } from '../../dockerd/daemon.ts';
import type { Edit } from '../../fix/edit.ts';
import type { HostRule, RuleFinding } from '../rule.ts';

/** What each driver of today takes: parseOptions in its package. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  overlay2: ['overlay2.size'],
  btrfs: ['btrfs.min_space'],
  zfs: ['zfs.fsname'],
  vfs: ['size', 'vfs.xattrs'],
};

/** The driver whose option it is, by its prefix. */
function ownerOf(name: string): string {
  if (name.startsWith('dm.')) return 'devicemapper';
  return name === 'size' ? 'vfs' : name.slice(0, Math.max(0, name.indexOf('.')));
}

function judge({ value, place }: Value<string>, driver: string | undefined, docker: string): RuleFinding[] {
  const name = value
    .slice(0, value.includes('=') ? value.indexOf('=') : undefined)
    .trim()
    .toLowerCase();
  const owner = ownerOf(name);
  const found = { subject: name, places: [place] };
  if (!value.includes('=')) return [{ ...found, variant: 'no-value', values: { option: value } }];
  if (name === 'overlay2.override_kernel_check' && inRange(docker, '< 24'))
    return [{ ...found, variant: 'idle', values: { option: name } }];
  if (driver !== undefined && owner !== '' && owner !== driver)
    return [{ ...found, variant: 'other-driver', values: { option: name, owner, driver } }];
  const known = OPTIONS[driver ?? owner];
  return known && !known.includes(name)
    ? [{ ...found, values: { option: name, driver: driver ?? owner, docker } }]
    : [];
}

/** Takes the refused ones out of the list. */
function without(refused: readonly string[], all: readonly Value<string>[]): string[] {
  return all.filter(({ path, value }) => path && !refused.includes(value)).map(({ value }) => value);
}

export const storageOpt: HostRule = {
  id: 'daemon/storage-opt',
  check: (input) => {
    const daemon = daemonOf(input);
    const all = daemon.texts('storage-opts');
    const driver = daemon.text('storage-driver')?.value;
    const { docker } = input.profile;
    const isBad = (value: Value<string>): boolean => judge(value, driver, docker).length > 0;
    const file = daemon.fileOf('storage-opts');
    const kept = without(
      all.filter(isBad).map(({ value }) => value),
      all,
    );
    const edit: Edit | undefined =
      file && (kept.length > 0 ? file.set(['storage-opts'], kept) : file.remove('storage-opts'));
    return all.flatMap((value) =>
      judge(value, driver, docker).map((found) => ({ ...found, ...(edit && value.path && { edits: [edit] }) })),
    );
  },
};
