/** What people ask about the answer that they have before them: answered from it, and nothing is made up. */
import { describe, expect, it } from 'vitest';
import { dispatcher } from '../../support/ask.ts';
import { startTalk as start } from '../../support/talk.ts';

describe('a facet of the answer before', () => {
  it.each([
    ['en', 'kernel OVERLAY_FS', 'does it need a reboot?', 'Restart and reboot', 'next boot'],
    ['en', 'kernel OVERLAY_FS', 'do i have to', 'Which capability asks for it', 'required'],
    ['en', 'install docker-group', 'is that dangerous?', 'What to watch out for', 'members are root'],
    ['en', 'install docker-group', 'ok and how do i undo this', 'Taking it back', 'gpasswd -d USER docker'],
    ['en', 'install docker-group', 'added him. do i need to log out', 'Restart and reboot', 'next login'],
    ['en', 'ask log-rotation', 'which file does that go in', 'Which file', '/etc/docker/daemon.json'],
    [
      'en',
      'ask log-rotation',
      'does it apply to running ones',
      'Containers, images and volumes',
      'create the container anew',
    ],
    ['en', 'ask live-restore', 'where is that documented', 'ources', 'moby'],
    ['en', 'use btrfs', 'is it on by default', 'What is the default', 'Off by default'],
    ['en', 'install move-data', 'which one do i have', 'How to look', 'docker info'],
    ['en', 'ask log-rotation', 'how do i undo that', 'Taking it back', 'take that out again and restart Docker'],
    ['en', 'install start', 'do I have to reboot on systemd', 'Restart and reboot', 'systemctl'],
    ['en', 'fix docker-chains-flushed', 'why does that happen only after a reboot', 'Cause', 'flush'],
    ['en', 'install upgrade', 'will my containers be gone', 'Containers, images and volumes', 'overlay2 data'],
    ['en', 'kernel OVERLAY_FS', 'is =m ok', 'Module or built in', 'overlay'],
    ['en', 'ask log-rotation', 'what about old containers', 'Containers, images and volumes', 'anew'],
    ['en', 'fix veth-missing', 'my box runs systemd btw, which file is that', 'Which file', 'CONFIG_VETH'],
    ['en', 'fix no-space-left-on-device', 'is the first command safe', 'what it says of this', 'dangling'],
    ['zh-CN', 'install uninstall', '镜像和卷会跟着一起没吗', '容器、镜像和卷', '先保存'],
    ['zh-CN', 'fix images-gone-after-upgrade', '怎么切回老的那种', '如何撤销', '再重启 Docker'],
    ['zh-CN', 'ask log-rotation', '旧容器怎么办', '容器、镜像和卷', '新建'],
    ['en', 'fix no-swap-limit', 'can i just ignore it', 'Cause', 'memory.swap.max'],
    ['en', 'fix cgroup-mountpoint-missing', 'which openrc setting is that', 'What to do', 'rc_cgroup_mode'],
    ['en', 'fix client-api-too-old', 'any workaround?', 'What else there is', 'min-api-version'],
    ['en', 'ask openrc-cgroup-modes', 'why bother', 'Details', 'Docker 29 warns about cgroup v1'],
    ['en', 'ask log-rotation', 'and my containers?', 'Containers, images and volumes', 'create the container anew'],
    ['en', 'recommend --fs xfs', 'how do i check ftype', 'what it says of this', 'xfs_info'],
    ['zh-CN', 'fix containerd-unreachable', '换成 systemd 命令是啥', '怎么办', 'systemctl'],
    ['zh-CN', 'install docker-group', '给新来的同事都加这个组安全吗', '其中与此有关的内容', 'root'],
    ['zh-CN', 'install docker-group', '安全吗', '要注意什么', '组成员等于 root'],
    ['zh-CN', 'install move-data', '写到哪个文件', '哪个文件', '/etc/docker/daemon.json'],
    ['zh-CN', 'kernel OVERLAY_FS', '要重启机器吗', '是否要重启', '下次启动机器'],
    ['zh-CN', 'install upgrade', '会丢数据吗', '容器、镜像和卷', '镜像'],
  ] as const)('%s: %s, then “%s”', async (locale, line, text, title, part) => {
    const say = start(locale);
    await say(line);
    const answered = await say(text);
    expect(answered.title).toContain(title);
    expect(answered.shown).toContain(part);
  });

  it.each([
    ['recommend --init systemd', 'which file is that on openrc', 'recommend about-files --init openrc'],
    ['install start --init systemd', 'do I have to reboot on openrc', 'install start about-restart --init openrc'],
    [
      'ask log-rotation --init openrc',
      'my box runs systemd btw, does it need a restart',
      'ask log-rotation about-restart --init systemd',
    ],
  ])('%s, then “%s”, is for the host that is told last', async (line, text, asked) => {
    const say = start();
    await say(line);
    expect((await say(text)).line).toBe(asked);
  });

  it('that it says nothing of leaves it spoken of', async () => {
    const say = start();
    await say('kernel VETH');
    expect((await say('how big is it')).title).toBe('I have no direct answer to that');
    expect((await say('do i have to reboot')).title).toContain('CONFIG_VETH');
  });

  it('is asked of that behind what was not known, unless “it” may be that', async () => {
    const say = start();
    await say('install registry-mirrors');
    await say('who do i trust then');
    expect((await say('ok. restart or reload?')).shown).toContain('rc-service docker reload');
    await say('who do i trust then');
    expect((await say('does it need a reload')).title).toBe('I have no direct answer to that');
  });

  it('takes back no more than a setting', async () => {
    const say = start();
    await say('install upgrade');
    expect((await say('can I go back')).title).toBe('I have no direct answer to that');
  });

  it('that nobody wants is no question about it', async () => {
    const say = start();
    await say('fix xtables-legacy-tables-missing');
    expect((await say("what if i don't want to rebuild the kernel")).title).toContain('What else there is');
    await say('kernel VETH');
    expect((await say('i do not want to reboot')).title).toBe('I have no direct answer to that');
    const zh = start('zh-CN');
    await zh('fix docker-chains-flushed');
    expect((await zh('不想每次都重启 docker')).title).toBe('这个问题没有直接的答案');
    await zh('kernel OVERLAY_FS');
    expect((await zh('能不能不重启')).title).toContain('是否要重启');
  });

  it('is one of several where it says nothing of the first', async () => {
    const say = start();
    await say('ask systemd-in-containers');
    expect((await say('how big is it, and is it safe')).title).toContain('What to watch out for');
  });

  it('is asked for the host that was told, and of the answer, not of its part', async () => {
    const say = start();
    await say('install start --init systemd');
    await say('how do i undo that');
    const { line, shown } = await say('do i have to restart');
    expect(line).toBe('install start about-restart --init systemd');
    expect(shown).toContain('systemctl');
  });

  it('is none where something else is named, or asked to be done', async () => {
    const say = start();
    await say('kernel VETH');
    expect((await say('is podman safe')).title).not.toContain('VETH');
    expect((await say('how do i restart docker')).title).not.toContain('VETH');
    expect((await say('is it safe to run docker as root?')).title).not.toContain('VETH');
  });
});

describe('the words of a question', () => {
  it('are looked for in the answer that it goes on with', async () => {
    const say = start();
    await say('install start');
    const { title, shown, offers } = await say('do i need to add containerd too?');
    expect(title).toContain('Starting the service');
    expect(shown).toContain('it is started before');
    expect(offers).toEqual(expect.arrayContaining(['install start', 'backend overlayfs']));
  });

  it('are looked for there behind “and” alone, too', async () => {
    const say = start('zh-CN');
    await say('ask disk-usage');
    expect((await say('加上 --volumes 呢')).shown).toContain('docker volume prune --all');
  });

  it('that name another thing are a question of their own', async () => {
    const say = start();
    await say('install start');
    expect((await say('what is overlay2')).title).toMatch(/^overlay2/);
    await say('backend overlay2');
    expect((await say('is it safe to run docker as root?')).title).not.toContain('overlay2');
  });

  it('that ask for one thing more are no question about that thing', async () => {
    const say = start('zh-CN');
    await say('install docker-group');
    const { title, offers } = await say('containerd 也要吗');
    expect(title).toBe('这个问题没有直接的答案');
    expect(offers).toContain('backend overlayfs');
  });

  it('are looked for where the answer before comes nearest to them', async () => {
    const say = start();
    await say('install proxy');
    expect((await say('where do i put no_proxy')).shown).toContain('/etc/conf.d/docker');
  });

  it('that ask whether a thing is wanted do not say that the host has it', async () => {
    const say = start('zh-CN');
    await say('安装 docker 要开哪些 USE');
    expect((await say('btrfs 要不要')).shown).not.toContain('数据在 btrfs 上');
  });

  it('that only say that it is as before ask nothing', async () => {
    const say = start();
    await say('ask openrc-cgroup-modes');
    expect((await say('rebooted. still there')).title).toBe('Then let us see what it says now');
    expect((await start('zh-CN')('还是超时')).title).not.toBe('那就看看现在报的是什么');
  });

  it('that only say that something is there still do not ask about it', async () => {
    const say = start('zh-CN');
    await say('install uninstall');
    expect((await say('docker0 还在 ip a 里')).title).toBe('这个问题没有直接的答案');
  });

  it('that only tell how an option is set do not ask about the option', async () => {
    const say = start();
    await say('docker stats 内存显示 0B / 0B');
    expect((await say('zgrep MEMCG= /proc/config.gz 是 CONFIG_MEMCG=y')).title).not.toContain('CONFIG_MEMCG');
  });

  it('that say what the host is ask the question before again', async () => {
    const say = start();
    const { title } = await say('docker info: WARNING: No swap limit support');
    const again = await say('6.12 and cgroup v2 here');
    expect(again.title).toBe(title);
    expect(again.shown).toContain('kernel 6.12');
  });
});

describe('words of which nothing is known', () => {
  it.each(['with the dash or without', 'which of the two is less trouble'])(
    'are taken to be about what was spoken of: %s',
    async (text) => {
      const say = start();
      await say('backend overlay2');
      const { title, offers } = await say(text);
      expect(title).toBe('I have no direct answer to that');
      expect(offers.some((line) => line.startsWith('backend overlay2'))).toBe(true);
      // And what follows is about it still.
      expect((await say('why?')).title).toContain('overlay2');
    },
  );

  it('are thanks in a word, too', async () => {
    const say = start();
    await say('backend overlay2');
    expect((await say('ta')).title).toContain('You are welcome');
  });

  it.each(['oh. fixed. but now everybody can reach it', 'works now, but only as root'])(
    'are no thanks where another trouble stands behind them: %s',
    async (text) => {
      const say = start();
      await say('install docker-group');
      expect((await say(text)).title).not.toContain('You are welcome');
    },
  );
});

it('a question in a thread is computed once', async () => {
  const asked: string[] = [];
  const counting: typeof dispatcher = {
    ...dispatcher,
    dispatch: (call) => {
      asked.push([call.name, ...call.args].join(' '));
      return dispatcher.dispatch(call);
    },
  };
  const say = start('en', counting);
  await say('what is overlay2');
  asked.length = 0;
  await say('is btrfs still maintained?');
  await say('can it grow');
  expect(asked).toEqual([...new Set(asked)]);
});
