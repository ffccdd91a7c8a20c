import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/core/arguments.ts';
import type { Command, CommandCall, CommandContext } from '../../src/core/command.ts';
import { createDispatcher, findCommand, grammarOf } from '../../src/core/dispatch.ts';
import { UserError } from '../../src/core/errors.ts';
import { type MemorySource, NO_MEMORY_SOURCE, NOTHING_RECALLED, type Recalled } from '../../src/core/memory.ts';
import { createReply, type Reply } from '../../src/core/reply.ts';
import { knowledge } from '../support/ask.ts';

const CALL = { name: 'dance', args: [], overrides: {}, want: [], locale: 'en', files: [] } as const;

const SONG: Argument = {
  name: 'song',
  label: 'SONG',
  kind: 'text',
  isOptional: false,
  hint: { en: 'What to sing', 'zh-CN': '唱什么' },
};

function createCommand(run: Command['run'], part: Partial<Command> = {}): Command {
  return {
    name: 'dance',
    aliases: ['tango', 'waltz'],
    summary: { en: 'dances', 'zh-CN': '跳舞' },
    argument: null,
    options: [],
    examples: ['dance'],
    complete: null,
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

  it('of no command is answered with what is near, arguments and all, or else with all there are', async () => {
    const { reply, log } = await dispatch(fine, { name: 'dnace', args: ['a', 'b'] });
    expect(reply).toMatchObject({ outcome: 'bad-usage', tone: 'bad', title: expect.stringContaining('`dnace`') });
    expect(reply.title).not.toContain('dance');
    const { reply: far } = await dispatch(fine, { name: 'zzzzzz' });
    expect(far.title).toContain('dance');
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

describe('what is remembered', () => {
  const answer = createReply({ title: 'fine', locale: 'en', profile: 'Docker 29' });

  /** The answer of a command, with a memory that has these hosts or that does not answer. */
  async function ask(part: Partial<Command>, recall: MemorySource['recall']): Promise<Reply> {
    const command = createCommand((_call, { profile }) => ({ ...answer, title: profile.docker }), part);
    const memory = { ...NO_MEMORY_SOURCE, recall };
    const dispatcher = createDispatcher(knowledge, [command], () => undefined, memory);
    return dispatcher.dispatch({ ...CALL, asker: { platform: 'slack', workspace: 'T', person: 'U', channel: 'C' } });
  }

  it('is shown to its person alone, other answers to whoever may see them', async () => {
    const recall = (): Promise<Recalled> => Promise.resolve(NOTHING_RECALLED);
    expect(await ask({ isAboutMemory: true }, recall)).toMatchObject({ visibility: 'alone' });
    expect(await ask({}, recall)).not.toHaveProperty('visibility', 'alone');
  });

  it('is the nearest to the asker: a person before a channel before a workspace', async () => {
    const hosts = { workspace: { docker: '24.0' }, channel: { docker: '25.0' }, person: { docker: '26.0' } };
    const recall = (all: Partial<typeof hosts>) => (): Promise<Recalled> =>
      Promise.resolve({ ...NOTHING_RECALLED, hosts: all });
    expect((await ask({}, recall(hosts))).title).toBe('26.0');
    expect((await ask({}, recall({ channel: hosts.channel, workspace: hosts.workspace }))).title).toBe('25.0');
    expect((await ask({}, recall({ workspace: hosts.workspace }))).title).toBe('24.0');
  });

  it('may not be there: the answer says so, once', async () => {
    const down = await ask({}, () => Promise.reject(new Error('planned')));
    expect(down.title).toBe(knowledge.defaultProfile.docker);
    expect(down.profile).toMatch(/^what you told me .* cannot be read right now.*Docker 29$/);
    expect((await ask({}, () => Promise.resolve(NOTHING_RECALLED))).profile).toBe('Docker 29');
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
    expect(reply).toMatchObject({ outcome: 'busy', title: 'later', tone: 'warning' });
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
  const commands = [createCommand(fine), createCommand(fine, { name: 'sing', aliases: ['hum'], argument: SONG })];
  const { takesText } = grammarOf({ commands, platforms: [] });
  expect(['dance', 'sing', 'HUM', 'gone'].map(takesText)).toEqual([false, true, true, false]);
  expect(findCommand(commands, 'gone')).toBeUndefined();
});
