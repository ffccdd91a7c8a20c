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

/** What systemctl warns of above a unit. */
function warning(unit: string): string {
  return `Warning: The unit file, source configuration file or drop-ins of ${unit} changed on disk. Run 'systemctl daemon-reload' to reload units.`;
}

it('a flag of the command of before does not clash with files that were changed since', async () => {
  const files = {
    'daemon.json': '{ "hosts": ["unix:///var/run/docker.sock"] }\n',
    'override.conf': '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd\n',
  };
  const status = `● docker.service - Docker
   Active: failed (Result: exit-code)
  Process: 5375 ExecStart=/usr/bin/dockerd -H fd:// (code=exited, status=1/FAILURE)
`;
  expect(await rulesFor({ ...files, status })).toContain('daemon/flag-and-file');
  const warned = `${warning('docker.service')}\n${status}`;
  const rules = await rulesFor({ ...files, status: warned });
  expect(rules).toContain('services/unit-changed');
  expect(rules).not.toContain('daemon/flag-and-file');
});

it.each(['nginx.service', 'containerd.service'])(
  'that %s has changed says nothing of the flags of dockerd',
  async (unit) => {
    const rules = await rulesFor({
      'daemon.json': '{ "hosts": ["unix:///var/run/docker.sock"] }\n',
      'override.conf': '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd\n',
      status: `${warning(unit)}
● docker.service - Docker
   Active: failed (Result: exit-code)
  Process: 5375 ExecStart=/usr/bin/dockerd -H fd:// (code=exited, status=1/FAILURE)
`,
    });
    expect(rules).toContain('daemon/flag-and-file');
    expect(rules).not.toContain('daemon/accepted');
  },
);

it('every unit of Docker that has changed is told, whatever else has', async () => {
  const status = `${['nginx.service', 'docker.service', 'docker.socket', 'docker.service'].map(warning).join('\n')}
● docker.service - Docker
   Active: active (running)
  Process: 5375 ExecStart=/usr/bin/dockerd -H fd:// (code=exited, status=0/SUCCESS)
`;
  const { document } = await ask('analyze x --docker 29.7', [textFile(status, 'status')]);
  const told = (document as ReviewDocument).findings.filter(({ rule }) => rule === 'services/unit-changed');
  expect(told.map(({ subject }) => subject).sort()).toEqual(['docker.service', 'docker.socket']);
});
