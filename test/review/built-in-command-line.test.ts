/** What a kernel is built with as its command line counts like one that a boot loader passes. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ReviewDocument } from '../../src/review/review.ts';
import { ask, fixture, textFile } from '../support/ask.ts';

const WHOLE = gunzipSync(fixture('kernel-config/debian-6.12-amd64.config.gz').bytes).toString();
const GRUB = 'GRUB_CMDLINE_LINUX="cgroup_disable=memory"\n';

/** The same kernel with another command line built in. */
function builtWith(...lines: readonly string[]): string {
  return WHOLE.replace('# CONFIG_CMDLINE_BOOL is not set', lines.join('\n'));
}

async function review(config: string, grub?: string): Promise<ReviewDocument> {
  const files = [textFile(config, '.config'), ...(grub === undefined ? [] : [textFile(grub, 'grub')])];
  return (await ask('analyze x', files)).document as ReviewDocument;
}

async function offIn(config: string, grub?: string): Promise<string[]> {
  const { findings } = await review(config, grub);
  return findings.filter(({ rule }) => rule === 'boot/controller-off').map(({ file }) => file);
}

it('a controller that is switched off there is off', async () => {
  const config = builtWith('CONFIG_CMDLINE_BOOL=y', 'CONFIG_CMDLINE="console=ttyS0 cgroup_disable=memory"');
  expect(await offIn(config)).toEqual(['.config']);
  expect((await review(config)).inputs.map(({ kind }) => kind)).toEqual(['kernel-config']);
});

it.each([
  ['nothing about a host', ['CONFIG_CMDLINE_BOOL=y', 'CONFIG_CMDLINE="console=ttyS0 root=/dev/sda2"']],
  ['nothing', ['CONFIG_CMDLINE_BOOL=y', 'CONFIG_CMDLINE=""']],
  [
    'only what is for a boot loader that passes none',
    ['CONFIG_CMDLINE="cgroup_disable=memory"', 'CONFIG_CMDLINE_FROM_BOOTLOADER=y'],
  ],
])('%s is said of a kernel with %j', async (_what, lines) => {
  const { host, findings } = await review(builtWith(...lines));
  expect(host).toBeNull();
  expect(findings.map(({ rule }) => rule)).not.toContain('boot/controller-off');
});

it('a kernel that takes no other command line does not care for the settings of a boot loader', async () => {
  const built = ['CONFIG_CMDLINE_BOOL=y', 'CONFIG_CMDLINE="cgroup_no_v1=all"'];
  expect(await offIn(builtWith(...built, '# CONFIG_CMDLINE_OVERRIDE is not set'), GRUB)).toEqual(['grub']);
  expect(await offIn(builtWith(...built, 'CONFIG_CMDLINE_OVERRIDE=y'), GRUB)).toEqual([]);
});
