/** Behind an answer another fact is told only where the words carry it; else it is one of the choices, with the answer's own parts. */
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../support/ask.ts';
import { startTalk } from '../../support/talk.ts';

const UNKNOWN = 'I have no direct answer to that';

describe('another fact', () => {
  it.each([
    ['what are my options', 'install kernel-options'],
    ['with sudo?', 'install docker-group'],
    ['do I need a backup first', 'ask back-up-volumes'],
  ])('that has the few words of a follow-up is offered, not told: %s', async (text, other) => {
    const say = startTalk();
    await say('fix vfs-in-use');
    const { title, offers } = await say(text);
    expect(title).toBe(UNKNOWN);
    expect(offers).toContain(other);
    expect(offers.some((command) => command.startsWith('fix vfs-in-use'))).toBe(true);
  });

  it.each([
    ['how do I move /var/lib/docker to another disk', /^Moving Docker's data/],
    ['what is overlay2', /^overlay2/],
    ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?', /daemon/],
  ])('is told where a question says itself what it is about: %s', async (text, title) => {
    const say = startTalk();
    await say('kernel VETH');
    expect((await say(text)).title).toMatch(title);
  });

  it.each([
    ['how do I add my user so that I can run docker without sudo', /docker group/],
    ['is there a binary package for docker on gentoo', /binary package/],
    ['why is it app-containers/docker now, mine says app-emulation', /^app-emulation/],
    ['CONFIG_MEMCG_V1 do I need it', /^CONFIG_MEMCG_V1/],
  ])('is told where a word that may refer to something leaves nothing to be understood: %s', async (text, title) => {
    const say = startTalk();
    await say('kernel VETH');
    expect((await say(text)).title).toMatch(title);
  });

  it.each([['算了我自己重编内核，IP_NF_RAW 要不要也开', /^CONFIG_IP_NF_RAW/]])(
    'is told in Chinese as well: %s',
    async (text, title) => {
      const say = startTalk('zh-CN');
      await say('fix vfs-in-use');
      expect((await say(text)).title).toMatch(title);
    },
  );

  it.each([
    'do I need all that if I only have one node and no swarm?',
    'and then the old overlay2 directory in /mnt/big/docker can go?',
    'or should I do that with a binary package',
  ])('is offered where such a word stands for what was said: %s', async (text) => {
    const say = startTalk();
    await say('fix ipvs-missing');
    expect((await say(text)).title).toBe(UNKNOWN);
  });

  it('is told where its id is asked for, as a button has it, whichever it is', async () => {
    const say = startTalk();
    const untold: string[] = [];
    for (const { kind, id } of knowledge.facts) {
      if (kind !== 'topic') continue;
      await say('kernel MULTIUSER');
      const { line = '' } = await say(`ask ${id}`);
      if (line.split(' --', 1)[0] !== `ask ${id}`) untold.push(id);
    }
    expect(untold).toEqual([]);
  });

  it('is told where it was offered', async () => {
    const say = startTalk();
    await say('backend btrfs');
    const { offers } = await say('backend btrfs');
    const [use] = offers.filter((command) => command.startsWith('use '));
    expect(use).toBe('use btrfs');
    expect((await say('USE flag btrfs')).line).toContain('use btrfs');
  });
});

describe('a facet', () => {
  it('is the one that is asked for most, not another that has a word of it', async () => {
    const say = startTalk();
    await say('kernel CRYPTO_AEAD');
    expect((await say('restart needed?')).title).not.toContain('Whether it is needed');
    expect((await say('but why do I need it')).title).not.toContain('Whether it is needed');
  });

  it('is something else where somebody will not reboot now', async () => {
    const say = startTalk();
    await say('fix raspberry-pi-memory-cgroup');
    for (const text of [
      'can i do something without a reboot for now',
      'i cannot reboot today',
      'any way around it without rebooting',
    ])
      expect((await say(text)).title, text).not.toContain('Restart and reboot');
  });

  it('that a longer question has beside other words is the first choice', async () => {
    const say = startTalk();
    await say('fix module-missing');
    const { title, offers } = await say(
      'do I need to reboot for that or is make modules_install enough? the box is in use',
    );
    expect(title).toBe(UNKNOWN);
    expect(offers[0]).toContain('about-restart');
  });
});

describe('a message', () => {
  it('that says the same in other words speaks for the answer: nothing was tried yet', async () => {
    const say = startTalk();
    await say('failed to mount overlay: invalid argument');
    const { title } = await say(
      "dmesg has this\n```\noverlayfs: filesystem on '/opt/docker/check-overlayfs-support/upper' not supported as upperdir\n```",
    );
    expect(title).not.toContain('Then let us see');
  });

  it('that is the same once more was not helped', async () => {
    const say = startTalk();
    await say('failed to mount overlay: invalid argument');
    expect((await say('failed to mount overlay: invalid argument')).title).toContain('Then let us see');
  });

  it('is no report where it asks', async () => {
    const say = startTalk();
    await say('kernel DUMMY');
    expect((await say('same thing for systemd?')).title).not.toContain('Then let us see');
  });
});
