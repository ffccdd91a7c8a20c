/** Questions that only look like what a fact answers: the fact is offered, or left out, and not given as the answer. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/locale.ts';
import { ask } from '../support/ask.ts';

const titleOf = async (line: string, locale: Locale = 'en'): Promise<string> => (await ask(line, [], locale)).title;

describe('a question beside a fact', () => {
  it.each([
    ['another service in quotes', 'fix "rc-service: service `crond\' does not exist"'],
    ['which of two is better, beside a list of options', 'ask "openrc or systemd, which one is better"'],
    ['the same in Chinese', 'ask "openrc 和 systemd 哪个更好"'],
    ['rootless, where no name of the fact speaks of it', 'ask "rootless 容器怎么访问外网打印机"'],
    ['iptables, where the fact is about the mode', 'ask "does rootless docker write iptables rules on the host"'],
    [
      'a message, where another thing is named in full',
      'ask "host.docker.internal in my image: could not resolve host"',
    ],
    [
      'the kernel, where the fact tells how to set it up',
      'ask "does my kernel have to have IPv6 if no container uses it"',
    ],
    ['how to switch off what a list of options is for', 'ask "how do I turn off selinux for one container"'],
    ['a way to do something else', 'ask "is there a way to make containers read only"'],
  ])('is not answered for sure: %s', async (_kind, line) => {
    expect((await ask(line)).outcome).toBe('not-known');
  });

  it('offers the thing that is named before the message', async () => {
    const { actions } = await ask('ask "host.docker.internal in my image: could not resolve host"');
    expect(actions[0]).toMatchObject({ command: expect.stringContaining('reach') });
  });

  it('does not take a version for the first steps', async () => {
    expect(await titleOf('ask "which go version does docker need"')).not.toBe(await titleOf('onboard'));
  });

  it.each(['which of devicemapper and zfs is better', 'devicemapper 和 zfs 选哪个'])(
    'compares two between which somebody chooses: %s',
    async (question) => {
      expect(await titleOf(`ask "${question}"`)).toBe(await titleOf('compare devicemapper zfs'));
    },
  );

  it('compares with the overlay of today where none else is named', async () => {
    const meant = await titleOf('compare btrfs overlay2');
    expect(await titleOf('ask "btrfs or overlay, what is the difference"')).toBe(meant);
    expect(await titleOf('ask "overlay vs overlay2, what is the difference"')).toContain('overlay / overlay2');
  });
});

describe('what is asked besides the subject', () => {
  it.each([
    ['an amount with its unit', '12gb build cache, how do I get rid of it', 'ask build-cache'],
    ['why, which what tells how leaves open', 'why is /var/lib/docker so big', 'ask disk-usage'],
    ['files that are open, in small words', 'too many open files in my container', 'ask limits-of-open-files'],
    ['a time that is wrong', 'the clock in my container is wrong', 'ask container-time-zone'],
  ])('%s: %s', async (_kind, question, meant) => {
    expect(await titleOf(`ask "${question}"`)).toBe(await titleOf(meant));
  });
});
