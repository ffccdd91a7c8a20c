/** Several code blocks in one message, and blocks beside files that hang on it: each is read as a file of its own. */
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { Conversation } from '../../src/chat/conversation.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import type { ReviewDocument } from '../../src/review/review.ts';
import { dispatcher } from '../support/ask.ts';
import { createLocalSession } from '../support/local-session.ts';

const ANN = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };

async function say(text: string, attached: Readonly<Record<string, string>> = {}): Promise<ReviewDocument> {
  const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () =>
    Promise.reject(new Error('no file')),
  );
  const files = Object.entries(attached).map(([name, content]) => ({
    name,
    fetch: () => Promise.resolve({ name, bytes: Buffer.from(content) }),
  }));
  const { reply } = await talk.answer({ place: 'T', text, files, locale: 'en', asker: ANN });
  return reply.document as ReviewDocument;
}

const block = (text: string): string => `\n\`\`\`\n${text}\n\`\`\`\n`;
const DAEMON = '{ "storage-driver": "overlay2", "log-driver": "local" }';
const LOG =
  'Nov 16 15:20:40 box dockerd[2184]: failed to start daemon: error initializing graphdriver: driver not supported: overlay2';
const MOUNTS = 'TARGET SOURCE FSTYPE OPTIONS\n/ tank/root zfs rw,xattr,posixacl';
const BOOT = '[    0.000000] Kernel command line: root=/dev/sda2 cgroup_disable=memory';
const CGROUPS = '#subsys_name hierarchy num_cgroups enabled\ncpu 0 95 1\nmemory 0 95 0\ndevices 0 95 1';

function kinds({ inputs }: ReviewDocument): string[] {
  return inputs.map(({ kind }) => kind).sort();
}

describe('each block counts', () => {
  it('where several stand in a message', async () => {
    expect(kinds(await say(`docker on zfs ends with${block(LOG)}my file${block(DAEMON)}and${block(MOUNTS)}`))).toEqual([
      'daemon-json',
      'docker-log',
      'mounts',
    ]);
  });

  it('with the messages of the kernel beside them', async () => {
    const { findings } = await say(`memory is still off${block(BOOT)}and${block(CGROUPS)}why?`);
    expect(findings.map(({ rule }) => rule)).toContain('cgroup/controller-off');
  });

  it('beside a file that hangs on the message', async () => {
    const review = await say(`it ends with${block(LOG)}here is the rest${block(MOUNTS)}`, { 'daemon.json': DAEMON });
    expect(kinds(review)).toEqual(['daemon-json', 'docker-log', 'mounts']);
  });
});

it('what begins with the name of a command and shows output below has options of other programs', () => {
  const text = 'emerge -pv before I press y. fine?\n[ebuild  N ] app-containers/docker-29.7.2 USE="btrfs -systemd"';
  expect(toArguments(text, dispatcher)).toEqual(['ask', text]);
});
