import { describe, expect, it } from 'vitest';
import { COMMANDS, OPERATOR_COMMANDS } from '../../commands/index.ts';
import { StoredFeedback } from '../../src/chat/stored-feedback.ts';
import { createDispatcher } from '../../src/core/dispatch.ts';
import { show } from '../support/ask.ts';
import { createLocalSession } from '../support/local-session.ts';
import { ADA, BOB, createRememberingBot, LEA, type RememberingBot } from '../support/remembering.ts';
import { until } from '../support/until.ts';

/** What an operator reads in the terminal. */
async function operatorReads({ dispatcher }: RememberingBot, ...args: string[]): Promise<string> {
  const own = createDispatcher(dispatcher.knowledge, OPERATOR_COMMANDS, () => undefined, dispatcher.memory);
  return show(await own.dispatch({ name: 'gaps', args, overrides: {}, want: [], locale: 'en', files: [] }));
}

async function askInChat(bot: RememberingBot, text: string): Promise<void> {
  const session = createLocalSession(bot.dispatcher);
  await session.answer(await session.read(text, 'en'), ADA);
}

describe('gaps', () => {
  it('is nothing that chats offer', () => expect(COMMANDS.map(({ name }) => name)).not.toContain('gaps'));

  it('holds neither what is about something else nor logs that nothing is known of', async () => {
    const bot = await createRememberingBot();
    await askInChat(bot, 'how do I bake sourdough bread please');
    const log = Array.from(
      { length: 30 },
      (_, line) => `Nov 29 10:11:${10 + line} web01 foo[1]: bar ${line} quux failed`,
    );
    await askInChat(bot, log.join('\n'));
    await askInChat(bot, `fix ${log.join('\n')}`);
    // A part of one that comes near to facts is one as well: what is kept of it would be somebody's lines.
    const near = 'hello my docker says this about odd subnets and lost volumes\nweb01 foo\nweb01 bar';
    const call = { name: 'ask', args: [near], overrides: {}, want: [], locale: 'en', files: [] } as const;
    expect((await bot.dispatcher.dispatch(call)).title).toBe('I have no direct answer to that');
    await askInChat(bot, near);
    await askInChat(bot, 'how do I bake docker sourdough');
    await until('the one', async () => (await bot.store.memory.gaps()).length > 0);
    expect((await bot.store.memory.gaps()).map(({ question }) => question)).toEqual(['how do i bake docker sourdough']);
  });

  it('lists what was asked in vain, masked, and what people found wrong', async () => {
    const bot = await createRememberingBot();
    expect(await operatorReads(bot)).toContain('Every question had an answer.');
    for (let count = 0; count < 2; count += 1)
      await askInChat(bot, 'how do I bake docker sourdough for ada@example.org at /home/ada/kitchen please');
    await until('both', async () => (await bot.store.memory.gaps())[0]?.count === 2);
    const logged: unknown[] = [];
    const feedback = new StoredFeedback(
      { add: (each) => Promise.resolve(void logged.push(each)) },
      bot.dispatcher.memory,
      '0.1.0+2026-11-29',
    );
    for (const asker of [ADA, BOB]) await feedback.add({ opinion: 'wrong', about: 'backend zfs', asker });
    await feedback.add({ opinion: 'good', about: 'backend zfs', asker: BOB });
    await feedback.add({ opinion: 'report', about: 'backend zfs', asker: LEA, note: 'ashift | ask ada@example.org' });
    expect(logged).toHaveLength(4);
    const text = await operatorReads(bot);
    expect(text).toMatch(/how do i bake docker sourdough for <address> at <path> please.* en +2 /);
    expect(text).toMatch(/backend zfs +0\.1\.0\+2026-11-29 +1 +1 +1/);
    expect(text).toContain('ashift | ask <address>');
    expect(text).not.toMatch(/U1|U2|ada@/);
    const issue = await operatorReads(bot, 'issue');
    expect(issue).toContain('| backend zfs | 0.1.0+2026-11-29 | 1 | 1 | 1 |');
    expect(issue).toContain('| how do i bake docker sourdough for <address> at <path> please | en | 2 |');
    await bot.store.close();
  });

  it('takes no other word', async () => {
    const bot = await createRememberingBot();
    expect(await operatorReads(bot, 'all')).toContain('issue');
  });
});
