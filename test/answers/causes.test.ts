/** A message that several things cause: the text says which, or the card tells how they are told apart. */
import { describe, expect, it } from 'vitest';
import { decideAnswer } from '../../src/answers/decide.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import { ask, knowledge, show } from '../support/ask.ts';

const quoted = (verb: string, text: string): string => `${verb} ${JSON.stringify(text.replaceAll('"', "'"))}`;

describe('a message of several causes', () => {
  it.each([
    ['invalid argument, bare', 'failed to mount overlay: invalid argument', 'fix overlay-mount-refused'],
    [
      'of the containerd store',
      'failed to mount /tmp/containerd-mount1: mount source: "overlay", target: "/tmp/containerd-mount1", fstype: overlay, flags: 0, data: "workdir=/var/lib/containerd/w", err: invalid argument',
      'fix overlay-mount-refused',
    ],
    [
      'what the kernel adds',
      "failed to mount overlay: invalid argument\noverlayfs: filesystem on '/x/upper' not supported as upperdir",
      'fix overlay-on-overlay',
    ],
    [
      'another word of the kernel',
      'failed to mount overlay: invalid argument\noverlayfs: case-insensitive capable filesystem on /x not supported',
      'fix overlay-case-folding',
    ],
    [
      'a missing module behind the same beginning',
      'mount source: "overlay", target: "/tmp/m", fstype: overlay, flags: 0, data: "x", err: no such device',
      'fix overlay-module-missing',
    ],
    [
      'a host in the words',
      'failed to mount overlay: invalid argument. Docker runs in an LXC container here',
      'fix overlay-on-overlay',
    ],
    [
      'a filesystem in the words',
      'failed to mount overlay: invalid argument, and data-root is on NFS',
      'fix overlay-upper-features',
    ],
    [
      'a filesystem that is denied',
      'failed to mount overlay: invalid argument, it is not on NFS',
      'fix overlay-mount-refused',
    ],
    [
      'two of them in the words',
      'failed to mount overlay: invalid argument, both on NFS and on a zfs pool',
      'fix overlay-mount-refused',
    ],
    ['a layer, and no more', 'failed to register layer', 'fix layer-not-registered'],
    [
      'a layer, an unknown reason',
      'failed to register layer: unshare: operation not permitted',
      'fix layer-not-registered',
    ],
    [
      'a layer, a known reason',
      'failed to register layer: lsetxattr security.capability /usr/bin/ping: operation not supported',
      'fix layer-xattr-refused',
    ],
    [
      'a layer, ids',
      'failed to register layer: ApplyLayer exit status 1 stdout:  stderr: lchown /etc/gshadow: invalid argument',
      'fix rootless-subuid-missing',
    ],
    ['a program of any name', 'exec /opt/app/run.sh: no such file or directory', 'fix exec-file-not-found'],
    [
      'a program that may not run',
      'OCI runtime create failed: runc create failed: unable to start container process: exec: "./run.sh": permission denied: unknown',
      'fix exec-permission-denied',
    ],
    ['a program of another architecture', 'exec /usr/bin/app: exec format error', 'fix exec-format-error'],
    ['two words that any refusal ends in', 'permission denied', 'fix permission-denied'],
    ['three of them', 'operation not permitted', 'fix operation-not-permitted'],
    ['what is busy is not said', 'device or resource busy', 'fix resource-busy'],
  ])('leads by %s', async (_kind, message, factLine) => {
    expect((await ask(quoted('fix', message))).factLine).toBe(factLine);
  });

  it('is told of the host where that has a cause of its own', async () => {
    const message = quoted('fix', 'failed to mount overlay: operation not permitted');
    expect((await ask(`${message} --rootless --kernel 5.10`)).factLine).toBe('fix rootless-overlay-not-permitted');
    expect((await ask(message)).factLine).toBe('fix overlay-mount-refused');
  });

  it.each([
    'docker overlayfs invalid argument',
    'overlayfs invalid argument',
    'overlay 报 invalid argument',
    'error creating overlay mount to /var/lib/docker/overlay2/0f3a/merged: invalid argument',
  ])('stays open in words that tell no more than the message: %s', async (text) => {
    expect((await ask(quoted('ask', text))).factLine).toBe('fix overlay-mount-refused');
  });

  it.each(['dind overlay invalid argument', 'docker in docker invalid argument'])(
    'is the one that words name: %s',
    async (text) => expect((await ask(quoted('ask', text))).factLine).toBe('fix overlay-on-overlay'),
  );

  it('stays open where the words say one thing and the host another', async () => {
    const message = quoted(
      'fix',
      'failed to mount overlay: operation not permitted. Docker runs in an LXC container here',
    );
    expect((await ask(`${message} --rootless --kernel 5.10`)).factLine).toBe('fix overlay-mount-refused');
  });

  it.each([
    ['exec /opt/app/run.sh: no such file or directory', 'fix exec-file-not-found'],
    ['exec: "./run.sh": permission denied: unknown', 'fix exec-permission-denied'],
  ])('is found at the end of a long build: %s', async (message, factLine) => {
    const steps = Array.from({ length: 200 }, (_, step) => `#${step} [build 2/9] COPY src/part-${step} /srv/part`);
    const build = [...steps, message].join('\n');
    expect(build.length).toBeGreaterThan(8000);
    const { decision } = decideAnswer(build, 'fix', createBareContext(knowledge), {});
    const [first] = decision.kind === 'findings' ? decision.findings : [];
    expect(first && `fix ${first.fact.id}`).toBe(factLine);
    expect(first?.line).toBe(201);
  });

  it.each(knowledge.all('symptom').filter(({ causes }) => causes.length > 0))(
    '$id tells how each cause is recognised, and leads to each',
    async ({ id, causes }) => {
      for (const locale of ['en', 'zh-CN'] as const) {
        const shown = show(await ask(`fix ${id}`, [], locale));
        for (const { how, fact } of causes) {
          expect(shown).toContain((how[locale] ?? '').replaceAll('`', ''));
          if (fact?.startsWith('symptom:')) expect(shown).toContain(fact.replace('symptom:', 'fix '));
        }
      }
    },
  );
});
