/** A host with a fault in each of its files: the whole change is made, and the next review finds nothing to mend. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/core/command.ts';
import type { ReviewDocument } from '../../../src/review/review.ts';
import { ask, fixture, textFile } from '../../support/ask.ts';

/** The kernel lacks what its driver needs; package.use has dead flags, an old name and none for containerd. */
const FILES: Readonly<Record<string, string>> = {
  'etc/docker/daemon.json': [
    '{',
    '  "live-restor": true,',
    '  "storage-driver": "btrfs",',
    '  "storage-opts": ["overlay2.override_kernel_check=true"],',
    '  "log-opts": { "max-size": "10m", "max-file": "3" },',
    '  "registry-mirrors": ["https://mirror.example.org"],',
    '}',
    '',
  ].join('\n'),
  'etc/portage/package.use/docker': [
    '# for the NAS',
    'app-emulation/docker btrfs aufs device-mapper',
    'app-containers/docker-cli -cli-plugins',
    '',
  ].join('\n'),
  'etc/rc.conf': 'rc_logger="YES"\nrc_cgroup_mode="hybrid"\n',
};

/** Debian's kernel, but for what is wrong in it. */
const KERNEL = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes)
  .toString('utf8')
  .replace(/^CONFIG_(BTRFS_FS|VETH|MEMCG)=.*$/gm, '# CONFIG_$1 is not set');

async function review(files: readonly Attachment[]): Promise<ReviewDocument> {
  return (await ask('analyze x --init openrc --docker 29.7', files)).document as ReviewDocument;
}

/** The changes of a fragment set in a configuration, as merge_config.sh sets them. */
function merge(config: string, { fix }: ReviewDocument): string {
  const set = new Set(fix.changes.map(({ symbol }) => symbol));
  const kept = config.split('\n').filter((line) => !set.has(/CONFIG_(\w+)/.exec(line)?.[1] ?? ''));
  return `${kept.join('\n')}\n${fix.fragment}`;
}

describe('a host with a fault in each file', () => {
  it('is clean once the whole change is made, and keeps what its owner wrote', async () => {
    const files = Object.entries(FILES).map(([name, text]) => textFile(text, name));
    const before = await review([...files, textFile(KERNEL, 'kernel.config')]);
    const faulty = before.findings.filter(({ severity }) => severity !== 'info').map(({ file }) => file);
    for (const name of [...Object.keys(FILES), 'kernel.config']) expect(faulty, name).toContain(name);

    const fixed = new Map(before.hostFix?.files.map(({ path, content }) => [path, content]));
    expect([...fixed.keys()].sort()).toEqual(
      Object.keys(FILES)
        .map((name) => `/${name}`)
        .sort(),
    );
    const after = await review([
      ...Object.entries(FILES).map(([name, text]) => textFile(fixed.get(`/${name}`) ?? text, name)),
      textFile(merge(KERNEL, before), 'kernel.config'),
    ]);
    expect(after.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(after.hostFix?.files ?? []).toEqual([]);
    expect(after.fix.changes).toEqual([]);

    expect(fixed.get('/etc/docker/daemon.json')).toContain('"registry-mirrors": ["https://mirror.example.org"]');
    expect(fixed.get('/etc/portage/package.use/docker')).toContain('# for the NAS\n');
    expect(fixed.get('/etc/rc.conf')).toContain('rc_logger="YES"\n');
  });
});
