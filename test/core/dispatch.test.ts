import { describe, expect, it } from 'vitest';
import type { Command, CommandCall, CommandContext } from '../../src/core/command.ts';
import { createDispatcher, findCommand, takesText } from '../../src/core/dispatch.ts';
import { UserError } from '../../src/core/errors.ts';
import { createReply } from '../../src/core/reply.ts';
import { knowledge } from '../support/ask.ts';

const CALL = { name: 'dance', args: [], overrides: {}, want: [], locale: 'en', files: [] } as const;

function createCommand(run: Command['run'], part: Partial<Command> = {}): Command {
  return {
    name: 'dance',
    aliases: ['tango', 'waltz'],
    summary: { en: 'dances' },
    usage: '',
    examples: [],
    takesText: false,
    takesFiles: false,
    run,
    ...part,
  };
}

/** What dispatching gives, and what is logged. */
async function dispatch(
  run: Command['run'],
  call: Partial<CommandCall> = {},
): Promise<{ reply: Awaited<ReturnType<Command['run']>>; log: [string, unknown][] }> {
  const log: [string, unknown][] = [];
  const dispatcher = createDispatcher(knowledge, [createCommand(run)], (id, error) => log.push([id, error]));
  return { reply: await dispatcher.dispatch({ ...CALL, ...call }), log };
}

const fine = (): ReturnType<Command['run']> => createReply({ title: 'fine', locale: 'en' });
const fail = (error: Error) => (): never => {
  throw error;
};

describe('a call', () => {
  it.each(['dance', 'DANCE', 'tango', 'Waltz'])('finds its command by name and alias: %s', async (name) => {
    expect((await dispatch(fine, { name })).reply.title).toBe('fine');
  });

  it('of no command is answered with what is near, arguments and all, and with all there are', async () => {
    const { reply, log } = await dispatch(fine, { name: 'dnace', args: ['a', 'b'] });
    expect(reply).toMatchObject({ outcome: 'bad-usage', tone: 'bad', title: expect.stringContaining('`dnace`') });
    expect(reply.title).toContain('dance');
    expect(reply.actions).toEqual([expect.objectContaining({ command: 'dance a b' })]);
    expect(log).toEqual([]);
  });

  it('gets the default host with what the asker said put over it', async () => {
    const seen: CommandContext[] = [];
    await dispatch(
      (_call, context) => {
        seen.push(context);
        return fine();
      },
      { overrides: { docker: '24.0', rootless: true } },
    );
    expect(seen[0]?.profile).toMatchObject({
      docker: '24.0',
      rootless: true,
      kernel: knowledge.defaultProfile.kernel,
      selinux: false,
    });
    expect(seen[0]?.commands).toHaveLength(1);
  });
});

describe('an error', () => {
  it('that the asker can mend is told as it is, in their language, and not logged', async () => {
    const error = new UserError('usage', (words) => words.next, [{ type: 'ask', command: 'help' }]);
    const { reply, log } = await dispatch(fail(error), { locale: 'zh-CN' });
    expect(reply).toMatchObject({ outcome: 'bad-usage', tone: 'bad', locale: 'zh-CN' });
    expect(reply.title).toMatch(/\p{Script=Han}/u);
    expect(reply.actions).toEqual([{ type: 'ask', command: 'help' }]);
    expect(log).toEqual([]);
  });

  it('that only time mends is told as that', async () => {
    const { reply } = await dispatch(fail(new UserError('busy', () => 'later')));
    expect(reply).toMatchObject({ outcome: 'busy', title: 'later' });
  });

  it.each([
    ['thrown', fail(new TypeError('planned'))],
    ['of a promise', () => Promise.reject(new TypeError('planned'))],
  ])('of ours is logged with the id that the person is told (%s)', async (_how, run) => {
    const { reply, log } = await dispatch(run);
    const id = /\(error ([0-9a-f]{8})\)/.exec(reply.title)?.[1];
    expect(reply).toMatchObject({ outcome: 'failed', tone: 'bad' });
    expect(log).toEqual([[id, new TypeError('planned')]]);
  });
});

it('free text follows only a command that takes it', () => {
  const commands = [createCommand(fine), createCommand(fine, { name: 'sing', aliases: ['hum'], takesText: true })];
  expect(['dance', 'sing', 'HUM', 'gone'].map(takesText(commands))).toEqual([false, true, true, false]);
  expect(findCommand(commands, 'gone')).toBeUndefined();
});
