/** What is left unsaid because other files of the host have answered it, or say the contrary. */
import { expect, it } from 'vitest';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, textFile } from '../../support/ask.ts';

async function rulesFor(files: Readonly<Record<string, string>>): Promise<string[]> {
  const attached = Object.entries(files).map(([name, text]) => textFile(text, name));
  const { document } = await ask('analyze x --docker 29.7', attached);
  return (document as ReviewDocument).findings.map(({ rule }) => rule);
}

const BTRFS = '{ "data-root": "/srv/docker", "storage-driver": "btrfs" }\n';
const findmnt = (type: string): string => `TARGET SOURCE FSTYPE OPTIONS\n/srv /dev/sdb1 ${type} rw\n`;

it('that dockerd takes a file is not said beside the error that the file has with another', async () => {
  expect(await rulesFor({ 'daemon.json': BTRFS })).toContain('daemon/accepted');
  const wrong = await rulesFor({ 'daemon.json': BTRFS, 'findmnt.txt': findmnt('ext4') });
  expect(wrong).toContain('across/driver-filesystem');
  expect(wrong).not.toContain('daemon/accepted');
});

it('what btrfs needs is not said to whom shows both', async () => {
  const alone = { 'daemon.json': BTRFS, 'findmnt.txt': findmnt('btrfs') };
  expect(await rulesFor(alone)).toContain('daemon/storage-driver');
  const both = { ...alone, 'package.use': 'app-containers/docker btrfs\n' };
  expect(await rulesFor(both)).not.toContain('daemon/storage-driver');
});

it('USE=systemd is no advice for a host with OpenRC', async () => {
  const files = { 'daemon.json': '{ "log-driver": "journald" }\n', 'package.use': 'app-containers/docker -systemd\n' };
  expect(await rulesFor(files)).toContain('portage/journald-without-systemd');
  const openrc = await rulesFor({ ...files, 'rc-update.txt': 'docker | default\ncgroups | sysinit\n' });
  expect(openrc).toContain('daemon/log-driver');
  expect(openrc).not.toContain('portage/journald-without-systemd');
});
