import { describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';

describe('compare', () => {
  it('puts backends side by side and says which one Docker takes', async () => {
    const text = await read('compare btrfs overlay2 --docker 24.0');
    expect(text).toMatch(/^ +btrfs +overlay2$/m);
    expect(text).toContain('Docker 24.0 uses overlay2 unless told otherwise.');
  });

  it('says which of them this Docker does not have', async () => {
    expect(await read('compare aufs devicemapper overlayfs')).toContain('Not with Docker 29.7: aufs, devicemapper.');
  });

  it('takes words between the names, and needs two', async () => {
    expect((await ask('compare zfs vs btrfs')).outcome).toBe('ok');
    expect((await ask('compare zfs')).outcome).toBe('bad-usage');
  });
});
