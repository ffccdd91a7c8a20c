import { describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';

describe('use', () => {
  it('tells meaning, default, what it pulls in and the line for package.use', async () => {
    const text = await read('use btrfs');
    expect(text).toContain('USE=btrfs — a flag of docker');
    expect(text).toContain('sys-fs/btrfs-progs');
    expect(text).toContain('BTRFS_FS');
    expect(text).toContain('app-containers/docker btrfs');
  });

  it.each(['aufs', 'contrib', 'lxc', 'pkcs11'])('answers %s as history, with what holds today', async (flag) => {
    const reply = await ask(`use ${flag}`);
    expect(reply.title).toContain('no current package has it');
    expect(reply.verdict).toMatch(/^Today: /);
  });

  it('gives no package.use line for a flag that is gone', async () => {
    expect(await read('use aufs')).not.toContain('For /etc/portage/package.use');
  });

  it('accepts a plus before the flag and offers what is near', async () => {
    expect((await ask('use +overlay2')).outcome).toBe('ok');
    expect((await ask('use secomp')).actions).toContainEqual(expect.objectContaining({ command: 'use seccomp' }));
  });

  it('shows the default that people have, where a profile sets the flag', async () => {
    expect(await read('use seccomp')).toContain('on through the profile (text of 2021); the ebuild alone: off');
    expect(await read('use')).toMatch(/seccomp\s+on/);
  });

  it('tells a bound that was seen from one side only as such', async () => {
    expect(await read('use cri')).toContain('since 1.2.13 or earlier (0.2.0 did not have it), still there');
    expect(await read('use hardened')).toContain('at least until 2.2.1 (2.2.2 no longer has it)');
    expect(await read('use contrib')).toContain('since 0.11.0 (2014-05-07), last in 1.8.0 (2015-08-11)');
  });

  it('lists today’s flags of Docker, companions, and the gone ones apart', async () => {
    const text = await read('use');
    expect(text).toMatch(/container-init/);
    expect(text).toMatch(/Gone, but still in old guides[\s\S]*aufs/);
  });
});
