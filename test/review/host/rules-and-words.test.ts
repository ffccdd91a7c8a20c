/** What a rule says is true of every host that it says it of: hosts of which it was not. */
import { expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

type Files = Readonly<Record<string, string>>;

async function findings(files: Files, options: string): Promise<ReviewDocument['findings']> {
  const attached = Object.entries(files).map(([name, text]) => textFile(text, name));
  const { document } = await ask(`analyze x ${options}`, attached);
  return (document as ReviewDocument).findings;
}

async function rulesFor(files: Files, options: string): Promise<string[]> {
  return (await findings(files, options)).map(({ rule }) => rule);
}

it.each([
  ['24.0', false],
  ['29.7', true],
])('`-*` takes no flag from docker %s that its ebuild does not have', async (docker, hasOverlay2) => {
  const files = { 'make.conf': 'COMMON_FLAGS="-O2"\nUSE="-* ssl"\n' };
  const said = (await findings(files, `--docker ${docker}`)).find(({ rule }) => rule === 'portage/minus-star');
  const flags = said?.values?.flags ?? [];
  expect(flags).toContain('sys-process/tini[args]');
  expect([flags].flat().includes('app-containers/docker[overlay2]')).toBe(hasOverlay2);
});

it.each(['btrfs', 'zfs'])(
  'the snapshotter %s is not asked what the graph driver of that name needs',
  async (driver) => {
    const text = (isStore: boolean): string =>
      JSON.stringify({ features: { 'containerd-snapshotter': isStore }, 'storage-driver': driver });
    const rules = ['across/driver-filesystem', 'daemon/storage-driver'];
    const told = await rulesFor({ 'daemon.json': text(false) }, '--docker 29.7 --fs ext4');
    expect(told).toEqual(expect.arrayContaining(rules));
    const silent = await rulesFor({ 'daemon.json': text(true) }, '--docker 29.7 --fs ext4');
    expect(silent.filter((rule) => rules.includes(rule))).toEqual([]);
  },
);

it('with remapped users images stay below data-root on Docker 29 too', async () => {
  const rule = 'daemon/data-root-without-images';
  const root = { 'data-root': '/srv/docker' };
  expect(await rulesFor({ 'daemon.json': JSON.stringify(root) }, '--docker 29.7')).toContain(rule);
  const remapped = JSON.stringify({ ...root, 'userns-remap': 'default' });
  expect(await rulesFor({ 'daemon.json': remapped }, '--docker 29.7')).not.toContain(rule);
});

it.each([
  ['/usr/bin/crun', true],
  ['/usr/bin/runc', false],
  ['docker-runc', false],
])('whether %s is a program that Docker does not bring along', async (path, isOther) => {
  const text = JSON.stringify({ runtimes: { own: { path } } });
  expect((await rulesFor({ 'daemon.json': text }, '--docker 29.7')).includes('daemon/runtime-program')).toBe(isOther);
});

it('podman as docker is no trouble where the client is masked', async () => {
  const wrapper = { 'package.use': 'app-containers/podman wrapper\n' };
  const client = 'app-containers/docker-cli';
  expect(await rulesFor({ ...wrapper, 'package.accept_keywords': `${client} ~amd64\n` }, '')).toContain(
    'portage/podman-wrapper',
  );
  expect(await rulesFor({ ...wrapper, 'package.mask': `${client}\n` }, '')).not.toContain('portage/podman-wrapper');
});

it('a kernel without the tables of iptables is no trouble where dockerd was told not to call it', async () => {
  const files = {
    'eselect.txt': 'Available iptables symlink targets:\n  [1]   xtables-legacy-multi *\n  [2]   xtables-nft-multi\n',
    config: '# Linux/x86 6.18.30 Kernel Configuration\nCONFIG_NET=y\n# CONFIG_NETFILTER is not set\n',
  };
  expect(await rulesFor(files, '--docker 29.7')).toContain('portage/iptables-flavour');
  const off = { ...files, 'daemon.json': '{ "iptables": false }\n' };
  expect(await rulesFor(off, '--docker 29.7')).not.toContain('portage/iptables-flavour');
});
