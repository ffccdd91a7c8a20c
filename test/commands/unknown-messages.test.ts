/** Pastes of which the error is not known, is none, or is another program's: nothing known is passed off as its cause. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerText } from '../../src/answers/ask.ts';
import { createProfile } from '../../src/core/profile.ts';
import type { Reply } from '../../src/core/reply.ts';
import { knowledge, show } from '../support/ask.ts';

const { noise } = parse(readFileSync(new URL('../../knowledge/search/messages.yaml', import.meta.url), 'utf8')) as {
  noise: string[];
};

function fix(text: string): Reply {
  const profile = createProfile(knowledge.defaultProfile, {});
  return answerText(text, 'fix', { knowledge, profile, commands: [], locale: 'en' });
}

describe('fix', () => {
  it.each([
    [
      'Podman',
      '$ podman run --cpus=2 img\nError: rootless needs no limits + no cgrouppath when no permission is granted for cgroups',
    ],
    [
      'LXD',
      'Error: failed to run: iptables -t nat -A DOCKED: iptables: No chain/target/match by that name. (lxc network create br1)',
    ],
  ])('only guesses at what another program says that stands on the same kernel: %s', (_name, text) => {
    expect(fix(text).outcome).toBe('not-known');
  });

  it('does not take what a program tells of its doing for an error', () => {
    const line =
      'dockerd[11]: level=info msg="Creating a containerd client" address=/run/containerd/containerd.sock timeout=1m0s';
    expect(fix(line).outcome).toBe('not-known');
  });

  it.each(noise)('leaves out what only looks like trouble, but not where it ended the program: %s', (harmless) => {
    const says = (level: string): string => `level=${level} msg="${harmless}: quux"\nx\ny`;
    expect(show(fix(says('error')))).not.toContain('quux');
    const ended = fix(says('fatal'));
    expect(ended.title).toBe('I do not know this message');
    expect(ended.card?.facts[0]?.text).toContain('level=fatal');
  });

  it('takes an error for one, whatever was told in the same words before', () => {
    const says = (level: string): string =>
      `time="2026-01-01T10:00:00Z" level=${level} msg="failed to dial \\"/run/containerd/containerd.sock\\": connection refused"`;
    expect(fix([says('info'), says('error'), 'x'].join('\n')).title).toBe(fix(says('error')).title);
  });

  it('tells the host without memory from the limit of a container', () => {
    expect(fix('[ 12.3] Out of memory: Killed process 4711 (compile) total-vm:2048kB').title).toContain('host ran out');
    expect(fix('[ 12.3] Memory cgroup out of memory: Killed process 4711 (java) total-vm:2048kB').title).toContain(
      'limit',
    );
  });

  it('quotes the line that went wrong where it is not known, and never says that nothing is wrong', () => {
    const reply = fix(
      [
        'I moved the images to /mnt/disk and since then',
        "Unable to find image 'alpine:3' locally",
        'error creating frobnicator for /mnt/disk/images: quux mismatch',
        'Storage Driver: overlay2',
      ].join('\n'),
    );
    expect(reply.outcome).toBe('not-known');
    expect(reply.title).toBe('I do not know this message');
    expect(show(reply)).toContain('error creating frobnicator');
    expect(show(reply)).not.toContain('Unable to find image');
    expect(reply.card?.facts[0]?.text).toContain('frobnicator');
  });
});
