/** Reads `docker info`: what runs, with the line of each value, and what dockerd itself complains about. */

import { ownValue } from '../../../../core/own-value.ts';
import type { Arch, Filesystem } from '../../../../core/profile.ts';
import { inRange } from '../../../../knowledge/version.ts';
import type { HostKey, HostValues, Parsed, SourceText, Told } from '../../evidence.ts';
import { NO_JSON } from '../../json/json.ts';
import { readJson } from '../../json/read-json.ts';
import { type InfoField, type InfoText, type InfoWarning, readInfoJson, readInfoText } from './fields.ts';

export class DockerInfo {
  readonly fields: readonly InfoField[];
  readonly warnings: readonly InfoWarning[];
  /** Why there is no answer of a server. */
  readonly errors: readonly InfoWarning[];
  /** The line that shows that there is not one security option; null where nothing shows it. */
  readonly withoutSecurity: number | null;
  /** Rules ask for some fifty names. */
  readonly #first = new Map<string, InfoField>();
  readonly #below = new Map<string, InfoField[]>();

  constructor({ fields, warnings, errors, withoutSecurity }: InfoText) {
    this.withoutSecurity = withoutSecurity;
    this.fields = fields;
    this.warnings = warnings;
    this.errors = errors;
    for (const field of fields) this.#add(field);
  }

  #add(field: InfoField): void {
    if (!this.#first.has(field.name)) this.#first.set(field.name, field);
    const siblings = this.#below.get(field.parent);
    if (siblings) siblings.push(field);
    else this.#below.set(field.parent, [field]);
  }

  /** The first field of a name, wherever it stands. */
  find(name: string): InfoField | undefined {
    return this.#first.get(name);
  }

  /** What stands below a name: the options of security, insecure registries. */
  below(parent: string): readonly InfoField[] {
    return this.#below.get(parent) ?? [];
  }

  /** The lines of the complaints that say something. */
  linesThat(says: RegExp): number[] {
    return this.warnings.filter(({ text }) => says.test(text)).map(({ line }) => line);
  }

  /** Names of the security options: below their heading, or behind it as 1.12 has them. Null: there is no such heading. */
  get securityOptions(): readonly { readonly name: string; readonly line: number }[] | null {
    const heading = this.below('').find(({ name }) => name === 'Security Options');
    const below = this.below('Security Options');
    if (!heading && below.length === 0) return null;
    const inline = (heading?.value ?? '').split(/[\s,]+/).filter((name) => name !== '');
    return [...inline.map((name) => ({ name, line: heading?.line ?? 1 })), ...below];
  }
}

/** The names that dockerd has for filesystems (graphdriver.FsNames of moby). */
const FILESYSTEMS: Readonly<Record<string, Filesystem>> = {
  extfs: 'ext4',
  ext4: 'ext4',
  xfs: 'xfs',
  btrfs: 'btrfs',
  zfs: 'zfs',
  f2fs: 'f2fs',
  nfs: 'nfs',
  tmpfs: 'tmpfs',
  overlayfs: 'overlay',
  ecryptfs: 'ecryptfs',
  aufs: 'aufs',
};

const ARCHES: Readonly<Record<string, Arch>> = {
  x86_64: 'x86',
  amd64: 'x86',
  i686: 'x86',
  i386: 'x86',
  aarch64: 'arm64',
  arm64: 'arm64',
  armv7l: 'arm',
  armv6l: 'arm',
  riscv64: 'riscv',
  ppc64le: 'powerpc',
  ppc64: 'powerpc',
};

/** The drivers whose data lies in folders of their own below data-root. */
const GRAPH_DRIVERS = new Set(['overlay2', 'overlay', 'btrfs', 'zfs', 'aufs', 'devicemapper', 'fuse-overlayfs']);
/** With userns-remap, and so without root, the data lies in a folder of the mapped owner. */
const MAPPED_ROOT = /\/\d{1,10}\.\d{1,10}$/;

const VERSION = /^v?(\d+\.\d+[\w.+~-]*)/;

class Teller {
  readonly told: Told[] = [];
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.#source = source;
  }

  tell<K extends HostKey>(key: K, value: HostValues[K] | undefined, line: number | undefined): void {
    if (value !== undefined && line !== undefined) this.told.push(this.#source.tell(key, value, line, 'runs'));
  }
}

function tellStorage(info: DockerInfo, teller: Teller): void {
  const driver = info.find('Storage Driver');
  if (!driver || driver.value === '') return;
  const name = driver.value === 'device mapper' ? 'devicemapper' : (driver.value.split(' ')[0] ?? '');
  teller.tell('storageDriver', name, driver.line);
  const type = info.find('driver-type');
  const isContainerd = type?.value.startsWith('io.containerd.snapshotter') ?? false;
  const isGraph = GRAPH_DRIVERS.has(name) && !isContainerd;
  if (isContainerd || isGraph) teller.tell('containerdStore', isContainerd, type?.line ?? driver.line);
  if (isGraph) teller.tell('existing', name, driver.line);
  const backing = info.find('Backing Filesystem');
  teller.tell('fs', ownValue(FILESYSTEMS, backing?.value.toLowerCase() ?? ''), backing?.line);
  if (!backing && (name === 'btrfs' || name === 'zfs') && isGraph) teller.tell('fs', name, driver.line);
}

function tellSecurity(info: DockerInfo, teller: Teller): void {
  for (const { name, line } of info.securityOptions ?? []) {
    if (name === 'rootless') teller.tell('rootless', true, line);
    if (name === 'userns') teller.tell('usernsRemap', true, line);
    if (name === 'selinux') teller.tell('selinux', true, line);
  }
  const root = info.find('Docker Root Dir') ?? info.find('Data loop file');
  if (!root) return;
  const isMapped = MAPPED_ROOT.test(root.value) || /\/\d{3,10}\.\d{3,10}\//.test(root.value);
  if (isMapped && !teller.told.some(({ key }) => key === 'usernsRemap')) teller.tell('usernsRemap', true, root.line);
  if (root.name === 'Docker Root Dir') teller.tell('dataRoot', root.value.replace(MAPPED_ROOT, ''), root.line);
}

function tellCgroup(info: DockerInfo, teller: Teller): void {
  const version = info.find('Cgroup Version');
  if (version?.value === '1' || version?.value === '2')
    teller.tell('cgroup', version.value === '1' ? 1 : 2, version.line);
  const server = info.find('Server Version');
  // Control groups of version 2 came with 20.10, and so did this line.
  if (!version && server && VERSION.test(server.value) && inRange(server.value, '< 20.10'))
    teller.tell('cgroup', 1, server.line);
  const driver = info.find('Cgroup Driver');
  if (driver && driver.value !== '') teller.tell('cgroupDriver', driver.value, driver.line);
  // This driver asks systemd for every group.
  if (driver?.value === 'systemd') teller.tell('init', 'systemd', driver.line);
}

function tellRest(info: DockerInfo, teller: Teller): void {
  const version = info.find('Server Version');
  teller.tell('docker', VERSION.exec(version?.value ?? '')?.[1], version?.line);
  const containerd = info.find('containerd version');
  teller.tell('containerd', /^v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(containerd?.value ?? '')?.[1], containerd?.line);
  const kernel = info.find('Kernel Version');
  teller.tell('kernel', VERSION.exec(kernel?.value ?? '')?.[1], kernel?.line);
  const arch = info.find('Architecture');
  if (arch && arch.value !== '') teller.tell('arch', ownValue(ARCHES, arch.value) ?? 'other', arch.line);
  const logging = info.find('Logging Driver');
  if (logging && logging.value !== '') teller.tell('loggingDriver', logging.value, logging.line);
  const swarm = info.find('Swarm');
  if (swarm && swarm.value !== '') teller.tell('swarm', swarm.value === 'active', swarm.line);
  const restore = info.find('Live Restore Enabled');
  if (restore && restore.value !== '') teller.tell('liveRestore', restore.value === 'true', restore.line);
  const firewall = info.find('Firewall Backend');
  const backend = /^(iptables|nftables)/.exec(firewall?.value ?? '')?.[1];
  if (backend === 'iptables' || backend === 'nftables') teller.tell('firewallBackend', backend, firewall?.line);
}

export function parseDockerInfo(source: SourceText): Parsed<DockerInfo> {
  const { text } = source;
  const { root, begun } = text.trimStart().startsWith('{') ? readJson(text) : NO_JSON;
  if (begun) source.breakOff();
  const tree = root ?? begun;
  const read = tree?.type === 'object' ? readInfoJson(tree, text) : readInfoText(source.lines);
  if (read.readTo !== null) source.stopAt(read.readTo);
  const info = new DockerInfo(read);
  const teller = new Teller(source);
  tellRest(info, teller);
  tellStorage(info, teller);
  tellCgroup(info, teller);
  tellSecurity(info, teller);
  return { content: info, told: teller.told };
}
