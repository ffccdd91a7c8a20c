/** Options of storage drivers: which a dockerd takes with its driver, and what is left when the others go. */
import { inRange } from '../../../knowledge/version.ts';
import type { Edit } from '../edit.ts';
import type { RuleFinding } from '../rule.ts';
import type { Daemon, Value } from './daemon.ts';

/** The first version without it: daemon/graphdriver of each release. */
export const REMOVED_DRIVERS: Readonly<Record<string, string>> = {
  aufs: '24.0',
  overlay: '24.0',
  devicemapper: '25.0',
};

/** What each driver of today takes: parseOptions in its package. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  overlay2: ['overlay2.size'],
  btrfs: ['btrfs.min_space'],
  zfs: ['zfs.fsname'],
  vfs: ['size', 'vfs.xattrs'],
};

function nameOf(option: string): string {
  return option
    .slice(0, option.includes('=') ? option.indexOf('=') : undefined)
    .trim()
    .toLowerCase();
}

/** The driver whose option it is, by its prefix. */
function ownerOf(name: string): string {
  if (name.startsWith('dm.')) return 'devicemapper';
  return name === 'size' ? 'vfs' : name.slice(0, Math.max(0, name.indexOf('.')));
}

/** What is wrong with an option; nothing for one of a driver that is gone and named: the driver is what is wrong then. */
export function judgeStorageOption(
  { value, place }: Value<string>,
  driver: string | undefined,
  docker: string,
): RuleFinding[] {
  const name = nameOf(value);
  const owner = ownerOf(name);
  const found = { subject: name, places: [place] };
  if (!value.includes('=')) return [{ ...found, variant: 'no-value', values: { option: value } }];
  if (name === 'overlay2.override_kernel_check' && inRange(docker, '< 24'))
    return [{ ...found, variant: 'idle', values: { option: name } }];
  if (driver !== undefined && owner !== '' && owner !== driver)
    return [{ ...found, variant: 'other-driver', values: { option: name, owner, driver } }];
  const removed = REMOVED_DRIVERS[owner];
  if (driver === undefined && removed !== undefined && inRange(docker, `>= ${removed}`))
    return [{ ...found, variant: 'gone-driver', values: { option: name, owner, removed } }];
  const known = OPTIONS[driver ?? owner];
  return known && !known.includes(name)
    ? [{ ...found, values: { option: name, driver: driver ?? owner, docker } }]
    : [];
}

/** Whether it goes with its driver, which this version does not have any more. */
function goesWithDriver({ value }: Value<string>, driver: string | undefined, docker: string): boolean {
  const removed = driver === undefined ? undefined : REMOVED_DRIVERS[driver];
  return removed !== undefined && inRange(docker, `>= ${removed}`) && ownerOf(nameOf(value)) === driver;
}

/** Takes all that dockerd refuses out of the list of its file; undefined where the list is no file's. */
export function storageOptionsEdit(daemon: Daemon, docker: string): Edit | undefined {
  const file = daemon.fileOf('storage-opts');
  const driver = daemon.text('storage-driver')?.value;
  const own = daemon.texts('storage-opts').filter(({ path }) => path !== null);
  const kept = own.filter(
    (each) => judgeStorageOption(each, driver, docker).length === 0 && !goesWithDriver(each, driver, docker),
  );
  if (!file || kept.length === own.length) return undefined;
  return kept.length > 0
    ? file.set(
        ['storage-opts'],
        kept.map(({ value }) => value),
      )
    : file.remove('storage-opts');
}
