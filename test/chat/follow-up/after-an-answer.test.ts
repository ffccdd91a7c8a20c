/** What people ask behind an answer about doing what it says, about the one of two ways they took, and about another thing. */
import { describe, expect, it } from 'vitest';
import { startTalk as start } from '../../support/talk.ts';

const UNSURE = 'I have no direct answer to that';

describe('what the steps of an answer do', () => {
  it.each([
    ['en', 'fix client-api-too-old', 'will restarting it take my containers down?', 'stops the running containers'],
    ['en', 'fix client-api-too-old', 'do i have to reboot', 'machine itself need not be rebooted'],
    ['en', 'fix veth-missing', 'how long does it take roughly', 'Building a kernel'],
    ['en', 'fix veth-missing', 'does that delete my images', 'None of its steps deletes'],
    ['en', 'fix btrfs-subvolumes-left', 'will i lose something', 'Nothing brings back'],
    ['en', 'fix forward-policy-drop', 'how do i make that permanent on openrc', 'rc-service iptables save'],
    ['en', 'fix forward-policy-drop', 'and back again?', 'iptables -D DOCKER-USER -i virbr0 -j ACCEPT'],
    ['en', 'kernel VETH', 'how do i check its in', 'zgrep -e CONFIG_VETH= /proc/config.gz'],
    ['en', 'fix cgroup-bpf-missing', 'can it be a module?', 'y or n'],
    ['zh-CN', 'fix veth-missing', '大概要多久', '编译内核'],
    ['zh-CN', 'fix client-api-too-old', '容器会停吗', '会停掉正在运行的容器'],
    ['zh-CN', 'fix client-api-too-old', '重启后还在吗', '会一直保留'],
  ] as const)('%s: %s, then “%s”', async (locale, line, text, part) => {
    const say = start(locale);
    await say(line);
    expect((await say(text)).shown).toContain(part);
  });

  it('is told for certain; what only has the words comes near', async () => {
    const say = start();
    await say('ask log-rotation');
    const { shown } = await say('are my containers gone then');
    expect(shown.indexOf('come near')).toBeGreaterThan(shown.indexOf('stops the running containers'));
  });

  it('does not say what may be deleted', async () => {
    const say = start();
    await say('ask log-rotation');
    expect((await say('can i just delete it')).shown).not.toContain('They are not deleted');
    const zh = start('zh-CN');
    await zh('ask log-rotation');
    expect((await zh('能直接删掉吗')).shown).not.toContain('不会被删除');
  });
});

describe('a facet beside other words', () => {
  it.each([
    [
      'en',
      'fix cgroup-threaded-mode',
      'cant upgrade openrc on that machine right now. something else I can do?',
      'What else',
    ],
    ['en', 'fix several-graphdrivers', 'how can I tell which of the two has my stuff', 'How to tell'],
  ] as const)('is told where they stand in the answer: %s: %s, then “%s”', async (locale, line, text, part) => {
    const say = start(locale);
    await say(line);
    expect((await say(text)).title).toContain(part);
  });

  it('is a choice where something else is named', async () => {
    const say = start();
    await say('fix several-graphdrivers');
    expect((await say('do I lose my wireguard keys with that')).title).toBe(UNSURE);
  });
});

describe('whoever does not believe it', () => {
  it.each([
    ['en', 'are you sure? the wiki says it is built in', 'All sources'],
    ['en', 'really?', 'All sources'],
    ['zh-CN', '你确定？wiki 上说不用', '来源'],
  ] as const)('is told what it rests on: %s: %s', async (locale, text, part) => {
    const say = start(locale);
    await say('fix veth-missing');
    expect((await say(text)).title).toContain(part);
  });
});

describe('who tells how it went behind a doubt', () => {
  it.each([
    ['en', 'really, that worked, thanks'],
    ['en', "that's wrong. I get the same error"],
    ['en', 'that is not true, it still fails'],
    ['en', 'are you sure? it still fails'],
    ['zh-CN', '不是吧，还是不行'],
  ] as const)('is not told the sources: %s: %s', async (locale, text) => {
    const say = start(locale);
    await say('fix veth-missing');
    expect((await say(text)).title).not.toMatch(/sources|来源/);
  });
});

describe('thanks', () => {
  it.each([
    ['en', 'all it needed was a restart lol. thanks'],
    ['en', 'turned out /boot was not mounted, thank you'],
    ['zh-CN', '原来是 /boot 没挂载，谢谢'],
  ] as const)('behind what it was are no question: %s: %s', async (locale, text) => {
    const say = start(locale);
    const thanked = await start(locale)('thanks');
    await say('fix module-does-not-fit');
    expect((await say(text)).title).toBe(thanked.title);
  });

  it.each([
    ['en', 'turned out it still fails, but thanks'],
    ['en', 'turned out it still fails. thanks'],
    ['en', 'it still fails, i forgot to mount /boot first, thanks'],
    ['en', 'i did it and nothing changed. thanks'],
    ['zh-CN', '忘了说，还是报错，谢谢'],
    ['zh-CN', '原来还是不行。谢谢'],
  ] as const)('behind another trouble are none: %s: %s', async (locale, text) => {
    const say = start(locale);
    await say('fix module-does-not-fit');
    expect((await say(text)).title).not.toBe((await start(locale)('thanks')).title);
  });
});

describe('a host', () => {
  it.each([
    ['its gentoo with openrc, forgot to say', 'OpenRC'],
    ['kernel is 6.1, self built', 'kernel 6.1'],
  ])('is told with words around it: %s', async (text, host) => {
    const say = start();
    await say('fix veth-missing');
    expect((await say(text)).shown).toContain(host);
  });

  it.each(['can I not just use ext4 for it? or btrfs', 'not there, its storage-driver btrfs'])(
    'is no filesystem that is thought of, and no driver: %s',
    async (text) => {
      const say = start();
      await say('fix xfs-without-dtype --fs xfs');
      expect((await say(text)).shown).not.toContain('data on btrfs');
    },
  );
});

describe('what was told first', () => {
  it('says of which answer it is asked, and that is what is spoken of', async () => {
    const say = start();
    await say('fix forward-policy-drop');
    await say('fix bridge-netfilter-missing');
    const { title } = await say('i took the DOCKER-USER rule and its fine now. does it survive a reboot on openrc');
    expect(title).toContain('lose their network');
    expect((await say('and how do i undo it')).shown).toContain('iptables -D DOCKER-USER');
  });

  it('is thanks where it went well, whatever is gone', async () => {
    const say = start();
    await say('fix btrfs-subvolumes-left');
    expect((await say('perfect, all gone. thanks')).title).toContain('welcome');
    const zh = start('zh-CN');
    await zh('fix veth-missing');
    expect((await zh('好了 谢谢')).shown).not.toContain('veth');
  });
});

describe('another fact', () => {
  it.each([
    ['fix network-manager-takes-bridge', 'the box is far away, is restarting dhcpcd over ssh risky'],
    ['fix forward-policy-drop', 'does turning that bridge-nf-call-iptables sysctl off break anything'],
  ])('is offered behind %s for “%s”', async (line, text) => {
    const say = start();
    await say(line);
    const { title, offers } = await say(text);
    expect(title === UNSURE || title.includes('what it says of this')).toBe(true);
    expect(offers.some((offer) => offer.startsWith(line))).toBe(true);
  });

  it('is a new subject where it is asked in full', async () => {
    const say = start();
    await say('fix forward-policy-drop');
    expect((await say('how do I downgrade docker to 28')).title).toContain('older Docker');
  });
});

describe('behind a review', () => {
  it('whether to restart is not told of an answer of before', async () => {
    const say = start();
    await say('fix registry-unreachable');
    await say('{"registry-mirrors": ["https://mirror.example.com"]}');
    const { title, offers } = await say('restart or reload?');
    expect(title).toBe(UNSURE);
    expect(offers).toContain('ask apply-changes');
  });

  it('of kernel options what is changed tells how long it takes', async () => {
    const say = start();
    await say('CONFIG_VETH=y\n# CONFIG_BRIDGE is not set\n# CONFIG_OVERLAY_FS is not set');
    expect((await say('how long does that take')).shown).toContain('Building a kernel');
  });

  it('of another kind nothing is compared', async () => {
    const say = start();
    await say('CONFIG_VETH=y\n# CONFIG_BRIDGE is not set\n# CONFIG_OVERLAY_FS is not set');
    expect((await say('{"dns": ["1.1.1.1"]}')).shown).not.toContain('last review');
  });
});

it('names what deletes, and tells nobody to type it, who wants to go back', async () => {
  for (const [locale, back] of [
    ['en', 'how do i undo that'],
    ['zh-CN', '怎么撤回去'],
  ] as const) {
    const say = start(locale);
    await say('install move-data');
    const { shown } = await say(back);
    expect(shown).toMatch(/rm -rf \/var\/lib\/docker\.old.*(?:leave it|不要执行)/);
    expect(shown).not.toMatch(/^\s*rm -rf/m);
  }
});
