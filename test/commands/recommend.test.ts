import { describe, expect, it } from 'vitest';
import { ask, knowledge, read, show } from '../support/ask.ts';

describe('recommend', () => {
  it.each([
    ['', 'Take overlayfs'],
    ['--docker 28.5', 'Take overlay2'],
    ['--fs btrfs', 'Take overlayfs'],
    ['--fs xfs --disk-quota', 'Take overlay2'],
    ['--userns-remap', 'Take overlay2'],
    ['--rootless --kernel 5.4', 'Take fuse-overlayfs'],
    ['--rootless', 'Take overlayfs'],
    ['--existing overlay2', 'Take overlay2'],
  ])('%s: %s', async (options, title) => {
    const reply = await ask(`recommend ${options}`);
    expect(reply.title).toBe(title);
    expect(reply.citations.length).toBeGreaterThan(0);
  });

  it('stops whoever has data of a removed driver', async () => {
    const reply = await ask('recommend --existing devicemapper');
    expect(reply.title).not.toMatch(/^Take/);
    expect(reply.tone).toBe('warning');
  });

  it('leaves out what the told situation excludes, and labels what is open', async () => {
    const rootless = await read('recommend --fs nfs --rootless');
    expect(rootless).toContain('~/.config/docker/daemon.json');
    expect(rootless).not.toContain('mount an ext4 or XFS filesystem');
    const untold = await read('recommend --fs nfs');
    expect(untold).toContain('mount an ext4 or XFS filesystem');
    expect(untold).toContain('(rootless) Point data-root');
  });

  it('names what else could be taken, when, and what changes the answer to what', async () => {
    const reply = await ask('recommend --fs ext4');
    const text = show(reply);
    const [, instead = ''] = /\n *Instead\n([\s\S]*?)\n\n/.exec(text) ?? [];
    const row = knowledge.all('recommendation').find(({ now }) => now.en === reply.verdict);
    expect(row?.alternatives.length).toBeGreaterThan(0);
    for (const { backend } of row?.alternatives ?? []) expect(instead).toContain(backend);
    expect(text).toMatch(/--userns-remap +overlay2/);
    expect(text).not.toMatch(/--fs ext4 +overlayfs/);
    expect(reply.actions).toContainEqual(
      expect.objectContaining({ command: 'backend overlayfs --fs ext4', label: 'About overlayfs' }),
    );
    expect(reply.actions).toContainEqual(
      expect.objectContaining({ command: expect.stringMatching(/^compare overlayfs \w+/) }),
    );
  });

  it('gives reasons, and what would change the answer', async () => {
    const text = await read('recommend --fs ext4');
    expect(text).toMatch(/Why\n/);
    expect(text).toMatch(/What would change the answer[\s\S]*--userns-remap/);
  });
});
