import { describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';

describe('compare', () => {
  it('puts backends side by side and says which one Docker takes', async () => {
    const text = await read('compare btrfs overlay2 --docker 24.0');
    expect(text).toMatch(/^ +Storage driver +btrfs +overlay2$/m);
    expect(text).toContain('Docker 24.0 uses overlay2 unless told otherwise.');
  });

  it('ends in a verdict where Docker takes none of them by itself, or has none of them', async () => {
    expect((await ask('compare btrfs overlay2')).verdict).toBe(
      'Docker 29.7 takes `overlayfs` by itself; `btrfs`, `overlay2` only when named.',
    );
    expect((await ask('compare aufs devicemapper')).verdict).toBe(
      'Not with Docker 29.7: `aufs`, `devicemapper`. For this host take `overlayfs`.',
    );
  });

  it('has cells that a phone shows', async () => {
    const { blocks } = await ask('compare overlay2 overlayfs zfs btrfs');
    const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => cell.replaceAll('`', '').length > 60)).toEqual([]);
  });

  it('says which of them this Docker does not have', async () => {
    expect(await read('compare aufs devicemapper overlayfs')).toContain('Not with Docker 29.7: aufs, devicemapper.');
  });

  it('takes words between the names, and needs two', async () => {
    expect((await ask('compare zfs vs btrfs')).outcome).toBe('ok');
    expect((await ask('compare zfs')).outcome).toBe('bad-usage');
  });
});
