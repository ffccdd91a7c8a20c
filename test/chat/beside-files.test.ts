/** Words beside files and around what is pasted: the host that they tell counts, and what they ask is answered. */
import { describe, expect, it } from 'vitest';
import { Conversation } from '../../src/chat/conversation.ts';
import { textFile } from '../../src/chat/question.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import type { Locale } from '../../src/core/locale.ts';
import { dispatcher, fixture, show } from '../support/ask.ts';
import { createLocalSession } from '../support/local-session.ts';

const DAEMON = '{\n  "firewall-backend": "nftables",\n  "log-driver": "local"\n}\n';

/** What somebody sees who sends words, with a file or without. */
async function say(text: string, file?: string, locale: Locale = 'en') {
  const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () => Promise.reject(new Error()));
  const files = file === undefined ? [] : [textFile('daemon.json', file)];
  const asker = { platform: 'slack', workspace: 'T1', person: 'U1' };
  const { reply } = await talk.answer({ place: 'T', text, files, locale, asker });
  const offers = reply.actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
  return { shown: show(reply), offers };
}

describe('the host that is told', () => {
  it.each([
    ['from work, docker 26.1.4 there. does it do what I want?', DAEMON, 'en'],
    [`is this right for docker 26.1.4 on my box?\n\n${DAEMON}`, undefined, 'en'],
    [`${DAEMON}\n\ndocker 26.1.4 上这样写行吗`, undefined, 'zh-CN'],
    ['公司那台 docker 26.1.4，帮看看', DAEMON, 'zh-CN'],
  ] as const)('beside a file or a paste is the one it is reviewed for: %s', async (text, file, locale) => {
    const { shown } = await say(text, file, locale);
    expect(shown).toContain('Docker 26.1.4');
    expect(shown).toMatch(/firewall-backend.*29/);
  });

  it('is not believed where a file says otherwise', async () => {
    const info = 'Server:\n Server Version: 24.0.5\n Storage Driver: overlay2\n Cgroup Version: 2\n';
    const { shown } = await say('can I go to docker 28 with openrc like that?', info);
    expect(shown).toContain('Docker 24.0.5');
    expect(shown).toMatch(/OpenRC ·/);
  });

  it('is not the kernel that somebody had before', async () => {
    const config = new TextDecoder().decode(fixture('kernel-config/linux-7.3-x86-defconfig.config').bytes);
    expect((await say('with linux 6.12 it worked, what now', config)).shown).toContain('kernel 7.3');
  });
});

describe('a question', () => {
  it('beside a file is led to its answer above the review, once', async () => {
    const { shown, offers } = await say('container cannot resolve names, systemd-resolved', DAEMON);
    expect(shown).toMatch(/On what you ask I have this: Containers ask 8.8.8.8/);
    expect(offers.filter((line) => line.startsWith('fix container-dns-localhost'))).toHaveLength(1);
    expect((await say('live-restore 是什么', DAEMON, 'zh-CN')).shown).toContain('关于你问的，我这里有：');
  });

  it('that nothing is known of leads to what comes nearest, or is told as one', async () => {
    expect((await say('my images feel odd to my colleague', DAEMON)).shown).toMatch(
      /no direct answer to your question. Nearest|Beyond this review I have nothing/,
    );
    expect((await say('pourquoi la lune', DAEMON)).shown).toContain('nothing to say to pourquoi la lune');
  });

  it.each(['does this look right to you?', 'anything missing here, or is that ok', '帮我看看有没有问题'])(
    'that a review answers needs nothing else: %s',
    async (text) =>
      expect((await say(text, DAEMON)).shown).not.toMatch(/what you ask|your question|Beyond this review|这份检查结果/),
  );
});

describe('the host of files', () => {
  const INFO =
    'Server:\n Server Version: 27.5.1\n Storage Driver: overlay2\n  Backing Filesystem: xfs\n Cgroup Version: 1\n';

  it('is the one that the next questions there are about', async () => {
    const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () =>
      Promise.reject(new Error()),
    );
    const asker = { platform: 'slack', workspace: 'T1', person: 'U1' };
    const next = async (text: string, files = [textFile('info.txt', INFO)]): Promise<string> =>
      show((await talk.answer({ place: 'T', text, files, locale: 'en', asker })).reply);
    const review = await next('');
    expect(review).toMatch(/recommend .*--docker 27.5.1/);
    const recommended = await next('which storage driver should I use?', []);
    expect(recommended).toContain('Docker 27.5.1');
    expect(recommended).toContain('data on xfs');
    // The same file later says for itself which host it is of.
    expect(await next('', [textFile('info.txt', INFO.replace('27.5.1', '29.7.2'))])).toContain('Docker 29.7.2');
    expect(await next('install start', [])).toContain('Docker 29.7.2');
    expect(await next('backend btrfs --docker 28.5', [])).toContain('Docker 28.5');
  });

  it('holds again where somebody takes back what they said against it', async () => {
    const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () =>
      Promise.reject(new Error()),
    );
    const asker = { platform: 'slack', workspace: 'T1', person: 'U1' };
    const next = async (text: string, files = [textFile('rc-update.txt', ' docker | default\n sshd | default\n')]) =>
      (await talk.answer({ place: 'T', text, files, locale: 'en', asker })).reply.profile;
    await next('');
    expect(await next('install start --init systemd', [])).toContain('systemd');
    expect(await next('install start --init openrc', [])).toContain('OpenRC');
    expect(await next('how do I enable the docker service', [])).toContain('OpenRC');
  });

  it('is the one that a question beside them is about', async () => {
    const { shown } = await say('what does overlay2 need', INFO);
    expect(shown).toContain('On what you ask I have this: overlay2');
    expect(shown).toMatch(/backend overlay2 .*--docker 27.5.1/);
  });
});

describe('the button for a question beside a file', () => {
  it('asks of the host that the words tell', async () => {
    const words = 'docker 28.5 on openrc here: container cannot resolve names, systemd-resolved';
    const { offers } = await say(words, '{"log-driver": "local"}');
    expect(offers).toContain('fix container-dns-localhost --docker 28.5 --init openrc');
  });
});
