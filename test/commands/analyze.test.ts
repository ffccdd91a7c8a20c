import { describe, expect, it } from 'vitest';
import { ask, fixture, read, textFile } from '../support/ask.ts';

describe('analyze', () => {
  it('needs a file', async () => {
    expect((await ask('analyze')).title).toContain('analyze FILE');
  });

  it('refuses what is no configuration in one line', async () => {
    const reply = await ask('analyze x', [textFile('hello\n', 'notes.txt')]);
    expect(reply).toMatchObject({ outcome: 'bad-usage', blocks: [] });
    expect(reply.title).toContain('notes.txt');
  });

  it('advises to begin anew where nearly all is missing, and only there', async () => {
    const [tiny, small] = ['linux-6.12-x86-tinyconfig.config', 'linux-7.3-x86-defconfig.config'];
    expect(await read('analyze .config', [fixture(`kernel-config/${tiny}`)])).toContain('begin with make defconfig');
    expect(await read('analyze .config', [fixture(`kernel-config/${small}`)])).not.toContain(
      'begin with make defconfig',
    );
  });

  it('speaks Chinese', async () => {
    const text = await read('analyze .config', [fixture('kernel-config/linux-6.12-x86-tinyconfig.config')], 'zh-CN');
    expect(text).toContain('在这个内核上不能工作');
    expect(text).toContain('怎么办');
  });
});
