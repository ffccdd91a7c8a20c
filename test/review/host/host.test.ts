/** One host out of several files: which of two values counts, and what contradicts what. */
import { describe, expect, it } from 'vitest';
import { Host } from '../../../src/review/host/host.ts';
import { recognize } from '../../../src/review/host/recognize.ts';
import { ask, textFile } from '../../support/ask.ts';

const LOG =
  'time="2026-01-02T10:00:00.000000000Z" level=info msg="Docker daemon" commit=f5c3b8a containerd-snapshotter=false storage-driver=overlay2 version=27.1.0\n';
const INFO = `Client:
 Version:    29.7.0
 Context:    default

Server:
 Containers: 2
 Images: 4
 Server Version: 29.7.0
 Storage Driver: overlayfs
  driver-type: io.containerd.snapshotter.v1
 Cgroup Driver: cgroupfs
 Cgroup Version: 2
 Kernel Version: 6.12.63-gentoo
 Docker Root Dir: /var/lib/docker
`;

/** The host of files by their names. */
function hostOf(files: Readonly<Record<string, string>>): Host {
  return new Host(Object.entries(files).flatMap(([name, text]) => recognize(name, text).evidence));
}

describe('a host', () => {
  it('is as it was seen at work, whatever its log tells of the past, in any order', () => {
    for (const host of [hostOf({ log: LOG, info: INFO }), hostOf({ info: INFO, log: LOG })]) {
      expect([host.value('docker'), host.value('storageDriver')]).toEqual(['29.7.0', 'overlayfs']);
      expect(host.contradictions).toEqual([]);
    }
    expect(hostOf({ log: LOG }).value('docker')).toBe('27.1.0');
  });

  it('is contradicted by nothing that is only to come', () => {
    const pretend =
      'These are the packages that would be merged, in order:\n\n[ebuild     U  ] app-containers/docker-29.8.1::gentoo [29.7.0::gentoo] USE="overlay2 -btrfs" 0 KiB\n';
    for (const files of [
      { pretend, info: INFO },
      { info: INFO, pretend },
    ]) {
      const host = hostOf(files);
      expect(host.told('docker').map(({ standing }) => standing)).toEqual(['runs', 'planned']);
      expect([host.value('docker'), host.contradictions]).toEqual(['29.7.0', []]);
    }
  });

  it('has no kernel of a release that is no version, and is reviewed all the same', async () => {
    const log = 'modprobe: FATAL: Module x not found in directory /lib/modules/custom\nfailed to start daemon: x\n';
    const info =
      'Server Version: 29.7.0\nStorage Driver: overlay2\nCgroup Version: 1\nWARNING: No swap limit support\n';
    expect(hostOf({ log }).value('kernel')).toBeUndefined();
    const { outcome } = await ask('analyze x', [textFile(log, 'docker.log'), textFile(info, 'info.txt')]);
    expect(outcome).toBe('errors-found');
  });

  it.each([
    ['6.12.63-gentoo', '6.12.63-gentoo', 0],
    ['6.12.6', '6.12.63-gentoo', 1],
    ['6.12.63', '6.12.63-gentoo', 0],
    ['6.12', '6.12.63-gentoo', 0],
    ['6.1', '6.12.63-gentoo', 1],
  ])('of kernel %s and %s has %i contradictions', (one, other, count) => {
    const { contradictions } = hostOf({
      uname: `Linux box ${one} #1 SMP PREEMPT_DYNAMIC Mon Nov 30 10:00:00 UTC 2026 x86_64 GNU/Linux\n`,
      info: INFO.replace('6.12.63-gentoo', other),
    });
    expect(contradictions.map(({ key }) => key)).toEqual(count === 0 ? [] : ['kernel']);
  });

  it('without root has its data in a home that nobody told', () => {
    const mounts =
      '/dev/sda1 / ext4 rw,relatime 0 0\n/dev/sdb1 /var/lib/docker btrfs rw,relatime 0 0\nproc /proc proc rw 0 0\n';
    const rootless = INFO.replace(' Docker Root Dir: /var/lib/docker\n', ' Security Options:\n  seccomp\n  rootless\n');
    expect(hostOf({ mounts }).value('fs')).toBe('btrfs');
    expect(hostOf({ mounts, rootless }).value('rootless')).toBe(true);
    expect(hostOf({ mounts, rootless }).value('fs')).toBeUndefined();
  });
});
