import { describe, expect, it } from 'vitest';
import { ADA, BOB, createRememberingBot } from '../support/remembering.ts';

describe('forget', () => {
  it('says what is kept about a person, and deletes nothing yet', async () => {
    const bot = await createRememberingBot();
    expect(await bot.read(ADA, 'forget')).toContain('Neither a host nor an onboarding of yours.');
    await bot.ask(ADA, 'profile fs=zfs');
    await bot.store.memory.saveOnboarding(ADA, { step: 'choose-kernel', state: '{}', isFinished: false }, null);
    const reply = await bot.ask(ADA, 'forget');
    expect(await bot.read(ADA, 'forget')).toMatch(/data on zfs[\s\S]*choose-kernel/);
    expect(reply.actions).toMatchObject([{ command: 'forget me', label: 'Forget me' }]);
    expect((await bot.store.memory.recall(ADA)).onboarding).not.toBeNull();
  });

  it('deletes all that is kept about a person, and nothing of others', async () => {
    const bot = await createRememberingBot();
    for (const asker of [ADA, BOB]) await bot.ask(asker, 'profile fs=zfs');
    expect(await bot.read(ADA, 'forget me')).toContain('All that was kept about you is deleted.');
    expect((await bot.store.memory.recall(ADA)).hosts).toEqual({});
    expect((await bot.store.memory.recall(BOB)).hosts.person).toEqual({ fs: 'zfs' });
  });

  it('takes nobody else’s name', async () => {
    const bot = await createRememberingBot();
    expect(await bot.ask(ADA, 'forget bob')).toMatchObject({ outcome: 'bad-usage' });
  });
});
