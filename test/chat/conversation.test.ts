/** A thread remembers: the files and answers there count for the next words, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { Conversation } from '../../src/chat/conversation.ts';
import { textFile } from '../../src/chat/question.ts';
import { type ReviewWish, readReviewLine } from '../../src/chat/review-offers.ts';
import type { Said } from '../../src/chat/said.ts';
import { MemoryThreads, type Thread } from '../../src/chat/thread-memory.ts';
import type { CommandCall } from '../../src/core/command.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dispatcher, fixture, show } from '../support/ask.ts';
import { createLocalSession } from '../support/local-session.ts';
import { createRememberingBot } from '../support/remembering.ts';

const ANN = { platform: 'slack', workspace: 'T1', person: 'U1' };
const TINY = fixture('kernel-config/linux-6.12-x86-tinyconfig.config', '.config');
const FINE = fixture('kernel-config/linux-7.3-x86-defconfig.config', '.config');

function start(): Conversation {
  const files = new Map([
    ['tiny', TINY],
    ['fine', FINE],
  ]);
  const bring = (reference: string) => Promise.resolve(files.get(reference) ?? TINY);
  return new Conversation(createLocalSession(dispatcher), new MemoryThreads(), bring);
}

function file(reference: 'tiny' | 'fine'): Said['files'][number] {
  return { name: '.config', reference, fetch: () => Promise.resolve(reference === 'tiny' ? TINY : FINE) };
}

function say(text: string, files: Said['files'] = [], place: string | null = 'T'): Said {
  return { place, text, files, locale: 'en', asker: ANN };
}

/** The command lines below an answer. */
function offers({ actions }: Reply): string[] {
  return actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
}

describe('in a thread', () => {
  it('the question before is asked again for another host', async () => {
    const talk = start();
    const first = await talk.answer(say('install start'));
    const second = await talk.answer(say('and on systemd?'));
    expect(second.line).toBe('install start --init systemd');
    expect(second.reply.profile).toContain('systemd');
    expect(second.reply.title).not.toBe('');
    expect(show(second.reply)).not.toBe(show(first.reply));
  });

  it('“why?” is about the answer before, which is not computed again for it', async () => {
    const asked: string[] = [];
    const counting = {
      ...dispatcher,
      dispatch: (call: CommandCall) => {
        asked.push([call.name, ...call.args].join(' '));
        return dispatcher.dispatch(call);
      },
    };
    const talk = new Conversation(createLocalSession(counting), new MemoryThreads(), () => Promise.resolve(TINY));
    await talk.answer(say('recommend'));
    const { reply, line } = await talk.answer(say('why?'));
    expect(line).toBe('recommend why');
    expect(reply.section).toBe('why');
    expect(asked).toEqual(['recommend', 'recommend why']);
  });

  it('words that are no follow-up are a question of their own', async () => {
    const talk = start();
    await talk.answer(say('install start'));
    const { line } = await talk.answer(say('backend btrfs'));
    expect(line).toBe('backend btrfs');
  });

  it('nothing is known of another thread', async () => {
    const talk = start();
    await talk.answer(say('install start'));
    const { line } = await talk.answer(say('and on systemd?', [], 'another'));
    expect(line).toBe('and on systemd?');
  });

  it('a file is reviewed again for what is said behind it', async () => {
    const talk = start();
    const first = await talk.answer(say('', [file('tiny')]));
    expect(show(first.reply)).not.toContain('swarm services');
    const second = await talk.answer(say('it is for swarm'));
    expect(show(second.reply)).toContain('swarm services');
  });

  it('another kernel is another machine: of the first one nothing counts any more', async () => {
    const talk = start();
    const info = (docker: string, kernel: string) =>
      `Server:\n${docker} Storage Driver: overlay2\n Cgroup Version: 2\n Kernel Version: ${kernel}\n`;
    await talk.answer(say('', [textFile('info.txt', info(' Server Version: 27.5.1\n', '6.6.30-gentoo'))]));
    await talk.answer(say('', [textFile('info.txt', info('', '6.12.41-gentoo'))]));
    const { reply } = await talk.answer(say('install start'));
    expect(reply.profile).toContain('6.12.41');
    expect(reply.profile).not.toContain('27.5.1');
  });

  it('words beside a file count, and what was not understood is said', async () => {
    const talk = start();
    expect(show((await talk.answer(say('it is for swarm', [file('tiny')]))).reply)).toContain('swarm services');
    const strange = await talk.answer(say('does my wifi work?', [file('tiny')]));
    expect(show(strange.reply)).toContain('does my wifi work?');
    const polite = await talk.answer(say('please check', [file('tiny')]));
    expect(show(polite.reply)).not.toContain('please check');
  });

  it('the next review says what has changed', async () => {
    const talk = start();
    await talk.answer(say('', [file('tiny')]));
    const { reply } = await talk.answer(say('rebuilt', [file('fine')]));
    expect(show(reply)).toMatch(/changes of the last review are in/);
    const again = await talk.answer(say('', [file('fine')]));
    expect(show(again.reply)).toContain('Nothing that the last review asked for has changed');
  });
});

describe('of several people', () => {
  const BOB = { ...ANN, person: 'U2' };

  it('what one said about their host is not that of the next, who goes on with the question', async () => {
    const talk = start();
    await talk.answer(say('install start --init systemd --docker 28.5'));
    const { reply, line } = await talk.answer({ ...say('and on btrfs?'), asker: BOB });
    expect(line).toBe('install start --fs btrfs');
    expect(reply.profile).not.toContain('systemd');
    const own = await talk.answer({ ...say('and rootless?'), asker: BOB });
    expect(own.line).toBe('install start --fs btrfs --rootless');
  });

  it('what one’s files say of their host is not that of the next, whatever they ask or send', async () => {
    const talk = start();
    const info = 'Server:\n Server Version: 27.5.1\n Storage Driver: overlay2\n Cgroup Version: 1\n';
    await talk.answer(say('', [textFile('info.txt', info)]));
    expect((await talk.answer(say('install start'))).line).toContain('--docker 27.5.1');
    const next = async (text: string, files: Said['files'] = []) => talk.answer({ ...say(text, files), asker: BOB });
    expect(show((await next('install start')).reply)).not.toContain('27.5.1');
    await next('', [textFile('daemon.json', '{"log-driver": "local"}')]);
    expect(show((await next('install start')).reply)).not.toContain('27.5.1');
  });

  it('another’s file under the same name is not compared with the one before', async () => {
    const talk = start();
    await talk.answer(say('', [file('tiny')]));
    const { reply } = await talk.answer({ ...say('', [file('tiny')]), asker: BOB });
    expect(show(reply)).not.toContain('Nothing that the last review asked for');
  });

  it('whoever is forgotten is forgotten here as well, also where others spoke after them', async () => {
    const { dispatcher: forgetful, store } = await createRememberingBot();
    const talk = new Conversation(createLocalSession(forgetful), new MemoryThreads(), () => Promise.resolve(TINY));
    await talk.answer(say('install start'));
    expect((await talk.answer({ ...say('and on btrfs?'), asker: BOB })).line).toBe('install start --fs btrfs');
    await talk.answer(say('forget me', [], 'a third'));
    expect((await talk.answer({ ...say('and on systemd?'), asker: BOB })).line).toBe('and on systemd?');
    await store.close();
  });

  it('whoever is forgotten is forgotten here as well', async () => {
    const { dispatcher: forgetful, store } = await createRememberingBot();
    const talk = new Conversation(createLocalSession(forgetful), new MemoryThreads(), () => Promise.resolve(TINY));
    await talk.answer(say('install start'));
    const { reply } = await talk.answer(say('', [file('tiny')], 'another'));
    await talk.answer(say('forget me', [], 'a third'));
    expect((await talk.answer(say('and on systemd?'))).line).toBe('and on systemd?');
    const [wish] = offers(reply).flatMap((line) => readReviewLine(line) ?? []);
    expect(wish && (await talk.reviews.filesOf(wish))).toBeNull();
    await store.close();
  });
});

describe('“yes”', () => {
  it.each(COMMANDS.map(({ name }) => name))('behind %s alone does nothing that nobody asked about', async (name) => {
    const { dispatcher: remembering, store } = await createRememberingBot();
    const done: string[] = [];
    const dispatch = (call: CommandCall) => {
      done.push([call.name, ...call.args].join(' '));
      return remembering.dispatch(call);
    };
    const session = createLocalSession({ ...remembering, dispatch });
    const talk = new Conversation(session, new MemoryThreads(), () => Promise.resolve(TINY));
    const { reply } = await talk.answer(say(name));
    done.length = 0;
    await talk.answer(say('yes'));
    expect(done.filter((line) => offers(reply).includes(line))).toEqual([]);
    await store.close();
  });
});

describe('below a review', () => {
  it('a part that is asked for in words leads back to the review', async () => {
    const talk = start();
    await talk.answer(say('', [file('tiny')]));
    const { reply } = await talk.answer(say('why?'));
    expect(reply.section).toBe('findings');
    const lines = offers(reply).filter((line) => line.includes('analyze'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(readReviewLine(line), line).not.toBeNull();
  });

  it('no other machine is compared with it, unless somebody says that it is the same', async () => {
    const talk = start();
    await talk.answer(say('', [file('tiny')]));
    const other = await talk.answer(say('', [file('fine')]));
    expect(show(other.reply)).not.toContain('of the last review');
    const laptop = {
      ...file('fine'),
      name: 'laptop.config',
      fetch: () => Promise.resolve({ ...FINE, name: 'laptop.config' }),
    };
    const named = await talk.answer(say('', [laptop]));
    expect(show(named.reply)).not.toContain('the last review');
  });

  it('buttons lead to its findings, to a wider review and to the next one, which says what has changed', async () => {
    const talk = start();
    const { reply } = await talk.answer(say('', [file('tiny')], null));
    const wishes = offers(reply).flatMap((line) => readReviewLine(line) ?? []);
    const find = (part: string): ReviewWish => {
      const wish = wishes.find(({ files, line }) => `${files} ${line}`.includes(part));
      if (!wish) throw new Error(`nothing offers ${part}`);
      return wish;
    };
    const findings = await talk.reviews.press(find('same analyze --section findings'), 'en', ANN);
    expect(findings.section).toBe('findings');
    expect(show(findings)).toContain('VETH');
    expect(show(await talk.reviews.press(find('same analyze --want'), 'en', ANN))).toContain('swarm services');
    const options = { overrides: {}, want: [], locale: 'en' } as const;
    const next = await talk.reviews.review({ files: [file('fine')], options, asker: ANN, since: find('new analyze') });
    expect(show(next)).toMatch(/changes of the last review are in/);
  });

  it('say so when the review was forgotten', async () => {
    const wish = readReviewLine('review:0123456789abcdef same analyze --section findings');
    expect(wish).not.toBeNull();
    if (wish) expect((await start().reviews.press(wish, 'en', ANN)).title).toContain('send the file again');
    expect(readReviewLine('review:x same analyze')).toBeNull();
    expect(readReviewLine('backend btrfs')).toBeNull();
  });
});

describe('the memory of threads', () => {
  const thread = (text: string): Thread => ({
    people: ['slack  U1'],
    options: { overrides: {}, want: [], locale: 'en' },
    files: [{ name: 'x', reference: text }],
  });

  it('forgets after six hours, what is too much, and the oldest first', async () => {
    let now = 0;
    const threads = new MemoryThreads(() => now);
    await threads.keep('a', thread('one'));
    now = 6 * 60 * 60_000 + 1;
    expect(await threads.find('a')).toBeUndefined();
    await threads.keep('b', thread('x'.repeat(300_000)));
    expect((await threads.find('b'))?.files).toEqual([]);
    for (let count = 0; count < 2000; count += 1) await threads.keep(`t${count}`, thread('x'));
    expect(await threads.find('b')).toBeUndefined();
    const asked = { ...thread('x'), question: ['fix', 'x'.repeat(100_000)] };
    await threads.keep('t1999', asked);
    expect(await threads.find('t1999')).toBeUndefined();
    for (let count = 0; count < 50; count += 1) await threads.keep(`big${count}`, thread('x'.repeat(250_000)));
    expect(await threads.find('t1999')).toBeUndefined();
    expect(await threads.find('big49')).toBeDefined();
  });
});

describe('what was pasted', () => {
  it('is a file like any other, also behind `fix` and in a code block', async () => {
    const talk = start();
    for (const text of [
      'CONFIG_NET=y\n# CONFIG_VETH is not set\nCONFIG_BRIDGE=m',
      'fix\n```\nCONFIG_NET=y\n# CONFIG_VETH is not set\nCONFIG_BRIDGE=m\n```',
      'here it is:\n- CONFIG_VETH: missing\n- CONFIG_BRIDGE: enabled (as module)\n- CONFIG_NF_NAT: missing',
    ]) {
      const { reply } = await talk.answer(say(text));
      expect(reply.document, text).toBeDefined();
      expect(show(reply)).toContain('VETH');
    }
    const { reply } = await talk.answer(say('it is for swarm'));
    expect(show(reply)).toContain('swarm services');
  });

  it('as a log is read as a message, beside a picture too', async () => {
    const log = textFile('dmesg.log', 'iptables: No chain/target/match by that name.\nexit status 1\nbye\n');
    const { reply } = await start().answer(say('why does this happen?', [log]));
    expect(reply.outcome).toBe('ok');
    expect(reply.document).toBeUndefined();
  });
});
