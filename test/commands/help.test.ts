import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { takesFiles } from '../../src/core/arguments.ts';
import { ask, read } from '../support/ask.ts';
import { createRememberingBot, LEA } from '../support/remembering.ts';

describe('help', () => {
  it('lists every command, in both languages', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const text = await read('help', [], locale);
      for (const { name } of COMMANDS) expect(text).toContain(name);
    }
  });

  it('explains one command by name or alias', async () => {
    expect(await read('help vs')).toMatch(/^compare — /);
    expect((await ask('help analise')).actions).toContainEqual(expect.objectContaining({ command: 'help analyze' }));
  });

  it.each(COMMANDS.map(({ name }) => name))(
    'of %s offers nothing that changes what is kept about somebody',
    async (name) => {
      const bot = await createRememberingBot();
      const offered = (await bot.ask(LEA, `help ${name}`)).actions.flatMap((action) =>
        action.type === 'ask' ? [action.command] : [],
      );
      expect(offered.length).toBeGreaterThan(0);
      await bot.ask(LEA, 'profile init=systemd');
      const before = await bot.store.memory.recall(LEA);
      for (const line of offered) await bot.ask(LEA, line);
      expect(await bot.store.memory.recall(LEA)).toEqual(before);
    },
  );

  it('every example of every command works', async () => {
    const bot = await createRememberingBot();
    for (const command of COMMANDS) {
      for (const example of takesFiles(command) ? [] : command.examples)
        expect((await bot.ask(LEA, example)).outcome, example).toBe('ok');
    }
  });

  it('an unknown command is answered with what is near', async () => {
    expect((await ask('bakend')).actions).toContainEqual(expect.objectContaining({ command: 'backend' }));
    expect((await ask('bakend btrfs "a b"')).actions).toEqual([{ type: 'ask', command: 'backend btrfs "a b"' }]);
  });
});
