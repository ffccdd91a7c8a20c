/** The one way of a question: what it costs decides where it is answered, and every end of it is an answer. */
import { describe, expect, it } from 'vitest';
import type { NamedFile } from '../../src/chat/question.ts';
import { type HeavyWork, Session, type SessionParts } from '../../src/chat/session.ts';
import { Turns } from '../../src/chat/turns.ts';
import type { CommandCall } from '../../src/core/command.ts';
import { UserError } from '../../src/core/errors.ts';
import { dispatcher, fixture, show } from '../support/ask.ts';

const ANN = { platform: 'test', workspace: 'W', person: 'ann' };
const ASKED = { overrides: {}, want: [], locale: 'en' } as const;
const CONFIG = fixture('kernel-config/linux-6.12-x86-tinyconfig.config', '.config');

function createSession(parts: Partial<SessionParts> = {}): { session: Session; errors: unknown[] } {
  const errors: unknown[] = [];
  const session = new Session({
    dispatcher,
    heavy: (call) => dispatcher.dispatch(call),
    turns: new Turns({ running: 1, waiting: 10, waitingPerPerson: 10, patienceMs: 60_000 }),
    limiter: { take: () => Promise.resolve(0) },
    logError: (_id, error) => errors.push(error),
    ...parts,
  });
  return { session, errors };
}

function file(name: string, fetch: NamedFile['fetch'] = () => Promise.resolve({ ...CONFIG, name })): NamedFile {
  return { name, fetch };
}

const unreachable = (name: string) => (): Promise<never> =>
  Promise.reject(new UserError('unreadable-input', (words) => words.chat.downloadFailed(`\`${name}\``)));

describe('a line', () => {
  it.each([
    ['backend btrfs', 'instant'],
    [`fix ${'word '.repeat(100)}`, 'short'],
    [`fix ${'word '.repeat(1000)}`, 'heavy'],
    ['analyze x', 'heavy'],
    ['onboard done', 'memory'],
    [`onboard failed ${'word '.repeat(1000)}`, 'short'],
    ['profile', 'memory'],
  ])('%.30s … is %s', async (line, weight) => {
    expect(await createSession().session.read(line, 'en')).toMatchObject({ weight });
  });

  it('that is heavy is answered elsewhere, in its turn; any other here', async () => {
    const elsewhere: CommandCall[] = [];
    const heavy: HeavyWork = (call) => {
      elsewhere.push(call);
      return dispatcher.dispatch(call);
    };
    const { session } = createSession({ heavy });
    for (const line of ['backend btrfs', `fix ${'word '.repeat(100)}`, `fix ${'word '.repeat(1000)}`])
      await session.answer(await session.read(line, 'en'), ANN);
    expect(elsewhere.map(({ name, args, asker }) => [name, args.join(' ').length > 2000, asker])).toEqual([
      ['fix', true, ANN],
    ]);
  });

  it('of somebody who asks too often is answered with a time', async () => {
    const { session } = createSession({ limiter: { take: () => Promise.resolve(7) } });
    const reply = await session.answer(await session.read('backend btrfs', 'en'), ANN);
    expect(reply).toMatchObject({ outcome: 'busy', title: 'one moment: ask again in 7 s' });
  });
});

describe('files', () => {
  it('are brought only when their turn has come', async () => {
    const { session } = createSession();
    const brought: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = file('slow', async () => {
      brought.push('slow');
      await promise;
      return CONFIG;
    });
    const quick = file('quick', () => {
      brought.push('quick');
      return Promise.resolve(CONFIG);
    });
    const first = session.review({ ...ASKED, files: [slow] }, ANN);
    const second = session.review({ ...ASKED, files: [quick] }, { ...ANN, person: 'bob' });
    expect(brought).toEqual([]);
    await Promise.resolve();
    resolve();
    await Promise.all([first, second]);
    expect(brought).toEqual(['slow', 'quick']);
  });

  it('that cannot be had stop none of the others, and are told', async () => {
    const { session } = createSession();
    const picture = file('shot.png', () =>
      Promise.resolve({ name: 'shot.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0) }),
    );
    const files = [picture, file('gone.config', unreachable('gone.config')), file('.config')];
    const reply = await session.review({ ...ASKED, files }, ANN);
    const text = show(reply);
    expect(reply.outcome).toBe('errors-found');
    expect(text).toContain('shot.png is binary data');
    expect(text).toContain('gone.config could not be downloaded');
    expect(text).toContain('Linux 6.12');
    expect(reply.document).toMatchObject({ inputs: [{ name: '.config' }] });
  });

  it('of which none can be had are each told', async () => {
    const { session } = createSession();
    const files = ['a', 'b'].map((name) => file(name, unreachable(name)));
    const reply = await session.review({ ...ASKED, files }, ANN);
    expect(reply.outcome).toBe('bad-usage');
    expect(reply.title).toContain('`a` could not be downloaded');
    expect(reply.title).toContain('`b` could not be downloaded');
  });

  it('beyond the tenth are not dropped unsaid', async () => {
    const { session } = createSession();
    const files = Array.from({ length: 12 }, (_, index) => file(`config-${index}`));
    const text = show(await session.review({ ...ASKED, files }, ANN));
    for (const name of ['config-10', 'config-11']) expect(text).toContain(`${name} was not read: 10 files`);
  });

  it('that make the work fail are told as a defect, which is logged with the same id', async () => {
    const { session, errors } = createSession({ heavy: () => Promise.reject(new Error('planned')) });
    const reply = await session.review({ ...ASKED, files: [file('.config')] }, ANN);
    expect(reply.outcome).toBe('failed');
    expect(errors).toEqual([new Error('planned')]);
  });
});

describe('the end of the process', () => {
  it('tells who waits at once, and who is being answered when the time is over', async () => {
    const { session } = createSession({ heavy: () => new Promise(() => null) });
    const running = session.review({ ...ASKED, files: [file('.config')] }, ANN);
    const waiting = session.review({ ...ASKED, files: [file('.config')] }, ANN);
    const stopped = session.stop(1);
    const late = session.review({ ...ASKED, files: [file('.config')] }, ANN);
    await stopped;
    for (const reply of await Promise.all([running, waiting, late]))
      expect(reply).toMatchObject({ outcome: 'busy', title: 'I am being restarted; send it again in a minute' });
  });

  it('lets the work finish that is done in time', async () => {
    const { session } = createSession();
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const slow = file('.config', async () => {
      resolve();
      return CONFIG;
    });
    const running = session.review({ ...ASKED, files: [slow] }, ANN);
    await begun;
    await session.stop(20_000);
    expect((await running).outcome).toBe('errors-found');
  });

  it('is the same for short questions: they finish, or are told', async () => {
    const line = `fix ${'failed to start daemon '.repeat(20)}`;
    const { session } = createSession();
    const running = session.answer(await session.read(line, 'en'), ANN);
    await new Promise(setImmediate); // it has passed the limiter
    await session.stop(20_000);
    expect((await running).outcome).not.toBe('busy');
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = createSession({
      dispatcher: { ...dispatcher, dispatch: (call) => promise.then(() => dispatcher.dispatch(call)) },
    });
    const question = await slow.session.read(line, 'en');
    const [, waiting] = [slow.session.answer(question, ANN), slow.session.answer(question, ANN)];
    await slow.session.stop(1);
    resolve();
    expect(await waiting).toMatchObject({ outcome: 'busy' });
  });
});
