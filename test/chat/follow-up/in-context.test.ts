/** Words that say too little by themselves: what was spoken of and offered before them says the rest. */
import { describe, expect, it } from 'vitest';
import { startTalk as start } from '../../support/talk.ts';

describe('a question that nothing answers by itself', () => {
  it('is answered by what it means with the question before, where both lead there', async () => {
    const say = start();
    await say('how do i set up rootless docker');
    const { title, shown } = await say('are two lines in subuid too much');
    expect(title).toBe('Rootless: no range of subordinate ids');
    expect(shown).toContain('I take that as');
    const zh = start('zh-CN');
    await zh('ask use-flag-table');
    expect((await zh('seccomp 要吗')).title).toContain('USE=seccomp');
  });

  it('is no answer where its words add nothing to what was spoken of', async () => {
    const say = start();
    await say('which storage driver for docker on xfs');
    const { title } = await say('its an old one');
    expect(title).not.toMatch(/^overlayfs/);
  });

  it('that would be none of our business alone leads to what was offered before', async () => {
    const say = start();
    const { offers } = await say('seccomp profile or flag or option');
    const asked = await say('can I allow just that');
    expect(asked.title).toBe('I have no direct answer to that');
    expect(asked.offers.slice(0, 3)).toEqual(offers.slice(0, 3));
  });

  it('about a facet of what was asked back is asked back, too', async () => {
    const say = start();
    const { offers } = await say('seccomp profile or flag or option');
    const asked = await say('since when');
    expect(asked.title).toBe('About which of these?');
    expect(asked.offers).toEqual(expect.arrayContaining(offers.slice(0, 3)));
    expect((await start('zh-CN')('seccomp profile or flag or option')).title).toBe('这个问题没有直接的答案');
  });

  it('and is about “it” is uncertain where nothing was answered yet', async () => {
    const say = start();
    await say('seccomp profile or flag or option');
    const { title, offers } = await say('does compose support it');
    expect(title).toBe('I have no direct answer to that');
    expect(offers).toEqual(expect.arrayContaining(['ask companion-packages', 'kernel SECCOMP']));
  });

  it('and adds a thing to what was asked back about leaves that open', async () => {
    const say = start();
    const asked = await say('seccomp profile or flag or option');
    const { title, offers } = await say('and swarm?');
    expect(title).toBe('I have no direct answer to that');
    expect(offers).toEqual(expect.arrayContaining(['kernel swarm', ...asked.offers.slice(0, 2)]));
  });

  it('is offered what the answer before offered, not that answer once more', async () => {
    const say = start();
    await say('install move-data');
    const { title, offers } = await say('moved it, but /var/lib/containerd is as large as ever');
    expect(title).toBe('I have no direct answer to that');
    expect(offers).toContain('fix containerd-store-fills-root');
    expect(offers).not.toContain('install move-data');
  });

  it('of which is less trouble is told what else there is', async () => {
    const say = start();
    await say('dockerd: failed to create NAT chain DOCKER: iptables not found');
    expect((await say('whats less work')).shown).toContain('"firewall-backend": "nftables"');
  });

  it('keeps the host that it tells', async () => {
    const say = start();
    await say('log rotation');
    const { title } = await say('what does the brass monkey do on systemd');
    expect(title).toBe('I have no direct answer to that');
    expect((await say('install start')).shown).toContain('systemd · assumed');
  });
});

describe('what somebody says of what they have', () => {
  it('is looked for in the answer before, and is no question about it', async () => {
    const say = start();
    await say('ask docker-user-with-nftables');
    const { title, shown } = await say('we run swarm here');
    expect(title).toContain('nftables');
    expect(shown).toContain('fix nftables-swarm-incompatible');
    await say('fix client-api-too-old');
    expect((await say("it's watchtower")).title).toBe('I have no direct answer to that');
  });

  it('of another machine does not count for this one', async () => {
    const say = start();
    await say('fix veth-missing');
    await say('does my other box with systemd need that too');
    expect((await say('install start')).shown).toContain('rc-update add docker default');
    const zh = start('zh-CN');
    await zh('fix veth-missing');
    await zh('另一台机器是 systemd，那边没有报错');
    expect((await zh('install start')).shown).toContain('rc-update add docker default');
  });

  it('counts where a later answer speaks against it', async () => {
    const say = start();
    await say('how do I upgrade a swarm manager');
    expect((await say('where is DOCKER-USER with nftables')).shown).toContain('On swarm, which you spoke of');
    const other = start();
    await other("i don't use swarm");
    expect((await other('where is DOCKER-USER with nftables')).shown).not.toContain('which you spoke of');
    const zh = start('zh-CN');
    await zh('swarm 三个节点怎么升级');
    expect((await zh('nftables 后端没有 DOCKER-USER')).shown).toContain('前面提到过 swarm');
  });

  it('is no news where it is what was advised', async () => {
    const say = start();
    await say('kernel BRIDGE_NETFILTER');
    expect((await say('its =m in my .config though')).title).toBe('Then let us see what it says now');
    const zh = start('zh-CN');
    await zh('kernel VETH');
    expect((await zh('已经开了')).title).toBe('那就看看现在报的是什么');
  });

  it('as a list of three is the host', async () => {
    const say = start();
    await say('walk me through this');
    expect((await say('openrc, 6.12 gentoo-sources, xfs')).title).toBe('Noted: kernel 6.12 · OpenRC · data on xfs');
  });
});

describe('what was offered earlier', () => {
  it('is chosen by its place, as long as only what stands there was asked about', async () => {
    const say = start();
    const { offers } = await say('seccomp profile or flag or option');
    await say('the first one');
    await say('is that safe');
    expect((await say('the second one')).line).toBe(offers[1]);
    await say('install start');
    expect((await say('the second one')).line).toBe('the second one');
  });

  it('is found by its name', async () => {
    const say = start();
    await say('log rotation');
    await say('install start');
    await say('what is the colour of the whale');
    expect((await say('back to log rotation')).title).toBe('Container logs: limit and rotate them');
    expect((await say('the one about the docker group')).title).toBe('The docker group');
    const zh = start('zh-CN');
    await zh('install docker-group');
    await zh('install start');
    expect((await zh('说回 docker 组')).title).toBe('docker 组');
  });
});

describe('a name alone', () => {
  it('is one of the kind that was spoken of', async () => {
    const say = start();
    await say('use btrfs');
    expect((await say('seccomp?')).title).toContain('USE=seccomp');
    await say('kernel OVERLAY_FS');
    expect((await say('and seccomp?')).title).toContain('CONFIG_SECCOMP');
  });

  it('takes the place of the one that is denied', async () => {
    const say = start();
    await say('backend overlay2 moving-away');
    const { title, line } = await say('wait, its not overlay2, the btrfs driver');
    expect(title).toMatch(/^btrfs/);
    expect(line).toMatch(/^backend btrfs/);
  });
});

describe('behind an answer', () => {
  it('more that leads to it again is read in it, not answered with the same card', async () => {
    const say = start();
    const { title } = await say('fix container-dns-localhost');
    const again = await say('containers cannot resolve names, the host has a loopback address');
    expect(again.title).toBe(`${title} — what it says of this`);
    expect(again.shown).toContain('loopback');
  });

  it('what was not known of it is no subject of what follows', async () => {
    const say = start();
    await say('fix cgroup-mountpoint-missing');
    await say('does my laptop with systemd have that problem as well');
    expect((await say('where can I read which cgroup version docker uses')).title).not.toMatch(/set to systemd/);
  });

  it('its own message once more says that it did not help, and what to look at', async () => {
    const say = start();
    const MESSAGE = 'docker: unknown command: docker compose';
    expect((await say(MESSAGE)).title).toBe('docker does not know compose');
    const again = await say(MESSAGE);
    expect(again.title).toBe('Then let us see what it says now');
  });

  it('that did not help stands what has to have happened, and how to look', async () => {
    const say = start();
    await say('install docker-group');
    const { shown } = await say('it still says the same');
    expect(shown).toContain('A new group counts from the next login on');
    expect(shown).toContain('How to look');
    const zh = start('zh-CN');
    await zh('install docker-group');
    expect((await zh('加了之后还是不行')).title).toBe('那就看看现在报的是什么');
  });

  it('it is said in another language', async () => {
    const say = start();
    await say('log rotation');
    expect((await say('in chinese please')).title).toBe('容器日志：限制大小与轮转');
    expect((await say('in english please')).title).toBe('Container logs: limit and rotate them');
  });

  it('a file may be reviewed, and what was spoken of goes on', async () => {
    const say = start();
    await say('ask log-rotation');
    const reviewed = await say('like this? {"log-driver": "json-file", "log-opts": {"max-file": 3}}');
    expect(reviewed.shown).toContain('max-file');
    expect((await say('how do I fix it')).shown).toContain('"3"');
    expect((await say('compose up -d enough?')).shown).toContain('--force-recreate');
    expect((await say('does it apply to running ones')).title).toContain('Container logs');
  });

  it('a step, a command and a version that it names are told as it has them', async () => {
    const say = start();
    await say('install rootless');
    expect((await say('step 3 fails')).shown).toContain('modprobe -a ip_tables overlay');
    await say('install docker-group');
    expect((await say('what does newgrp do')).shown).toContain('Log out and in again');
    await say('recommend --fs zfs');
    const { title, shown } = await say('zfs 2.3');
    expect(title).toBe('Take zfs — what it says of this');
    expect(shown).toContain('since 2.2');
    const zh = start('zh-CN');
    await zh('install rootless');
    expect((await zh('第三步是什么意思')).shown).toContain('modprobe -a ip_tables overlay');
  });

  it('what a command printed is looked for in it', async () => {
    const say = start();
    await say('fix published-port-unreachable');
    const { title, shown } = await say('docker ps: 127.0.0.1:9090->90/tcp');
    expect(title).toContain('what it says of this');
    expect(shown).toContain('is for the host alone');
  });

  it('a facet may be one of an answer before it, which has what the question names', async () => {
    const say = start();
    await say('install proxy');
    await say('install start');
    expect((await say('how do i undo the no_proxy thing')).title).toContain('Docker behind an HTTP proxy');
  });

  it('a thing that is named beside other words is no question about that thing', async () => {
    const zh = start('zh-CN');
    await zh('fix containerd-unreachable');
    const { title, offers } = await zh('那 containerd 要加到 default 吗');
    expect(title).toBe('这个问题没有直接的答案');
    expect(offers).toContain('backend overlayfs');
    // What leaves out for what: one of the choices, not told for sure.
    expect((await zh('那内核要开哪些选项')).offers).toContain('install kernel-options');
  });

  it('a facet that it says nothing of is asked of the host that the question names', async () => {
    const say = start();
    await say('fix stats-memory-zero');
    expect((await say('on the systemd boxes do i need anything')).line).toBe('fix stats-memory-zero --init systemd');
    await say('I use openrc');
    expect((await say("let's start")).line).toBe('onboard --init openrc');
  });

  it('nothing is called none of our business in the middle of a talk', async () => {
    const say = start();
    await say('hm, the thing is odd');
    expect((await say('what shall we have for lunch')).title).not.toMatch(/only know/);
  });

  it('a question that begins with an option of Docker is no option of ours', async () => {
    expect((await start()('-apparmor, is that ok')).title).toBe('I have no direct answer to that');
  });
});
