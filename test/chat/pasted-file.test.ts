/** What somebody pastes instead of attaching it is reviewed like a file, and nothing else is taken for one. */
import { describe, expect, it } from 'vitest';
import { Conversation } from '../../src/chat/conversation.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dispatcher, show } from '../support/ask.ts';
import { createLocalSession } from '../support/local-session.ts';

const ANN = { platform: 'slack', workspace: 'T1', person: 'U1' };

function start(): (text: string) => Promise<Reply> {
  const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () => Promise.reject(new Error()));
  return async (text) => (await talk.answer({ place: 'T', text, files: [], locale: 'en', asker: ANN })).reply;
}

describe('a paste', () => {
  it.each([
    ['{"storage-driver": "devicemapper", "hosts": ["tcp://0.0.0.0:2375"]}', 'devicemapper'],
    ['this is my daemon.json:\n```\n{\n  "storage-driver": "aufs"\n}\n```', 'aufs'],
    ['does this look right\n{\n  "dns": ["1.1.1.1"]\n}', 'I found nothing wrong'],
    ['like that? {"bip": "10.99.0.0/24"}', '10.99.0.1/24'],
    ['{ "bip": "10.99.0.1/24" }  <- like this?', 'I found nothing wrong'],
    ['{"dns": ["1.1.1.1"]} 这样可以吗', 'I found nothing wrong'],
    ['{\n  "log-opts": {"max-size": "10m", "tag": "a}b"}\n}\nis that right?', 'I found nothing wrong'],
    ['启动不了，文件是：{"log-opts": {"max-file": 3}}', 'max-file'],
    ['{\n  "log-opts": { "max-size": 10m }\n}', '"10m"'],
    ['box ~ # cat /etc/docker/daemon.json\n{\n  "dns": ["1.1.1.1"]\n}', 'I found nothing wrong'],
    ['app-containers/docker -overlay2 aufs\napp-containers/containerd btrfs', 'aufs'],
    [
      'can you check this?\nDOCKER_OPTS="--storage-driver=devicemapper"\nDOCKER_LOGFILE="/var/log/docker.log"',
      'devicemapper',
    ],
  ])('is reviewed: %s', async (text, found) => {
    const reply = await start()(text);
    expect(reply.document).toBeDefined();
    expect(show(reply)).toContain(found);
  });

  it.each([
    'docker: Error response from daemon: driver failed programming external connectivity\non endpoint web',
    'what does app-containers/docker need\nand is btrfs a flag',
    'time="2026-01-01T10:00:00Z" level=info msg="starting"\ntime="2026-01-01T10:00:01Z" level=error msg="failed to start daemon: driver not supported"',
    '{"what": "is this"}',
    'what does {"live-restore": true} mean',
    'docker says: {"message":"page not found"}',
    'use btrfs',
  ])('is asked about: %s', async (text) => {
    expect((await start()(text)).document).toBeUndefined();
  });

  it('is a file of the talk: what to do, why, and the next one', async () => {
    const say = start();
    await say('{"storage-driver": "devicemapper"}');
    expect((await say('how do I fix it')).section).toBe('steps');
    expect((await say('why')).section).toBe('findings');
    expect((await say('did that, still the same')).title).toBe('Then let us see what it says now');
  });

  it('that is no kernel has nothing to rebuild', async () => {
    const labels = (await start()('{"storage-driver": "devicemapper"}')).actions.map(({ label }) => label);
    expect(labels).toContain('I changed it: review again');
    expect(labels.join()).not.toMatch(/rebuilt|swarm/);
  });
});

it('a word that is also the part of an answer is a question where nothing was said', async () => {
  expect((await start()('why')).outcome).not.toBe('bad-usage');
});
