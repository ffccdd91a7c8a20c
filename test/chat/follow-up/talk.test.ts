/** Conversations as people have them: what was said before counts, and nothing is made up from it. */
import { describe, expect, it } from 'vitest';
import { createRememberingBot } from '../../support/remembering.ts';
import { startTalk as start } from '../../support/talk.ts';

const VETH =
  'failed to create endpoint web on network bridge: failed to add the host (veth1) <=> sandbox (veth2) pair interfaces: operation not supported';

describe('the host', () => {
  it('that was told counts for every question after it', async () => {
    const say = start();
    await say('which storage driver should I use? my fs is zfs');
    expect((await say('install start')).shown).toContain('data on zfs');
    await say("I'm on systemd btw");
    const { shown } = await say('backend btrfs');
    expect(shown).toContain('data on zfs');
    expect(shown).toContain('systemd');
  });

  it('that is told without a question is noted', async () => {
    const say = start();
    expect((await say('I use openrc')).title).toBe('Noted: OpenRC');
    expect((await say('install start')).shown).toMatch(/OpenRC · assumed/);
    expect((await start('zh-CN')('我用的是 openrc')).title).toBe('记下了：OpenRC');
  });

  it('is not noted where nothing was said of it', async () => {
    const say = start();
    await say('docker wont start, why does that happen at night');
    expect((await say('i use nftables though')).title).not.toMatch(/^Noted/);
  });

  it('that is corrected is asked about again with the question that it came with', async () => {
    const say = start();
    expect((await say('zfs root here. what driver')).title).toBe('Take zfs');
    await say('what does br_netfilter do');
    const { title, shown } = await say('sorry, that box is xfs not zfs, typo');
    expect(title).toBe('Take overlayfs');
    expect(shown).toContain('data on xfs');
  });

  it('whose kernel is named afterwards has the message explained again', async () => {
    const say = start();
    const { title } = await say(VETH);
    const again = await say('kernel is 6.12.30-gentoo');
    expect(again.title).toBe(title);
    expect(again.shown).toContain('kernel 6.12.30-gentoo');
  });

  it('in one word is meant where the bot asked for it, and asks about it elsewhere', async () => {
    const say = start();
    await say('recommend');
    expect((await say('zfs')).title).toBe('Take zfs');
    await say('kernel VETH');
    expect((await say('zfs')).title).not.toBe('Take zfs');
  });
});

describe('what was spoken of', () => {
  it('is meant by “it”', async () => {
    const say = start();
    await say('what is overlay2');
    expect((await say('is it better than btrfs?')).line).toContain('compare overlay2 btrfs');
    expect((await say('and the use flag?')).title).toContain('USE=overlay2');
    await say('backend btrfs');
    expect((await say('what do I need in the kernel for it?')).title).toMatch(/btrfs/i);
  });

  it('has namesakes', async () => {
    const say = start();
    await say('use overlay2');
    expect((await say('and btrfs?')).title).toContain('USE=btrfs');
    expect((await say('and zfs?')).title).toBe('zfs is not a USE flag of docker');
    await say('use overlay2');
    await say('backend aufs');
    expect((await say('btrfs 呢')).title).toMatch(/^btrfs/);
    expect((await say('and on zfs?')).shown).toContain('data on zfs');
  });

  it('has a part for how, and for what speaks against it', async () => {
    const say = start();
    await say('kernel VETH');
    expect((await say('how do I turn that on?')).shown).toContain('scripts/config -m VETH');
    expect((await say('any downside?')).title).toContain('CONFIG_VETH');
  });

  it('does not answer what nothing is known of: its parts are offered', async () => {
    const say = start();
    await say('kernel TMPFS');
    const { title, offers } = await say('can it be encrypted');
    expect(title).toBe('I have no direct answer to that');
    expect(offers).toContain('kernel TMPFS details');
  });

  it('is not meant by every “it”', async () => {
    const say = start();
    await say('backend overlay2');
    const { shown, line } = await say('is it safe to run docker as root?');
    expect(shown).not.toContain('overlay2 —');
    expect(line).toBe('is it safe to run docker as root?');
    expect((await say('docker 是不是 podman')).shown).not.toContain('I take that as');
  });

  it('says how it was taken', async () => {
    const say = start();
    await say('recommend --fs zfs');
    expect((await say('and the use flag?')).shown).toContain('I take that as the use flag zfs');
  });
});

describe('what is not certain', () => {
  it('is offered, not answered: a question with “it” that another fact would answer', async () => {
    const say = start();
    await say('rootless docker');
    expect((await say('how do i get rid of it again')).title).toBe('Removing rootless Docker again');
    await say('live-restore');
    const { title, offers } = await say('how do i uninstall it again');
    expect(title).toBe('I have no direct answer to that');
    expect(offers).toContain('install uninstall');
  });

  it('is answered where what “it” means stands in the question itself', async () => {
    const say = start();
    await say(VETH);
    const { title } = await say('a macvlan container gets its address but the host cannot ping it');
    expect(title).toMatch(/^macvlan/);
    await say(VETH);
    expect((await say('does it need macvlan')).title).not.toMatch(/^macvlan: the host/);
  });

  it('is what a command printed, unless that is a message', async () => {
    const say = start();
    await say('is cgroup v1 or v2 better for docker');
    expect((await say('says tmpfs')).title).not.toContain('CONFIG_TMPFS');
    expect(
      (await say('it says permission denied while trying to connect to the Docker daemon socket')).title,
    ).toContain('permission');
  });

  it('is never the act of which nothing was known', async () => {
    const say = start();
    await say('my disk is full because of docker');
    await say('can i shred the whole thing then');
    expect((await say('will that delete my volumes')).title).toBe('I have no direct answer to that');
  });

  it('is not made of “it” that is docker itself', async () => {
    const say = start();
    await say('how do i install docker');
    expect((await say('ok and how do i get it to start at boot')).title).toBe('Starting the service');
  });
});

describe('behind an answer', () => {
  it('a question is heard behind thanks and good news', async () => {
    const say = start();
    await say('rootless docker');
    const { title, line } = await say('ok fixed. which use flags are there?');
    expect(title).not.toMatch(/^You are welcome/);
    expect(line).toMatch(/^which use flags are there\?/);
  });

  it('of a filesystem that is denied comes what to take instead', async () => {
    const say = start();
    await say('root is btrfs. which driver');
    await say('backend btrfs');
    expect((await say('wait im on ext4 not btrfs')).title).toBe('Take overlayfs');
  });

  it('the host that is denied is not the host', async () => {
    const say = start();
    await say('install start --init systemd');
    expect((await say('no, openrc, forget systemd')).shown).toContain('OpenRC · assumed');
    await say('install start --init systemd');
    expect((await say('no systemd here')).shown).toContain('OpenRC · assumed');
  });

  it('that did not help comes what to send', async () => {
    const say = start();
    await say(VETH);
    const { title, offers } = await say('did that, still the same');
    expect(title).toBe('Then let us see what it says now');
    expect(offers).toContain('collect');
    expect((await say('ah forgot to reboot. works now, cheers')).title).toMatch(/^You are welcome/);
  });

  it('that asked back a choice is taken by its place', async () => {
    const say = start();
    const { offers } = await say('seccomp profile or flag or option');
    const { line } = await say('the second one');
    expect(line).toBe(offers[1]);
    await say('seccomp profile or flag or option');
    expect((await say('none of these')).line).toBe('help');
  });

  it('nothing is taken by its place where nobody counts the buttons', async () => {
    const say = start();
    await say('kernel VETH');
    expect((await say('the second one')).line).toBe('the second one');
  });

  it('the onboarding is led by words as by its buttons', async () => {
    const { dispatcher: remembering, store } = await createRememberingBot();
    const say = start('en', remembering);
    await say('onboard');
    await say('A machine of my own');
    expect((await say("I'm on openrc")).title).toContain('file system');
    expect((await say('ext4')).title).toContain('know the host');
    expect((await say('done')).title).toContain('kernel configuration reviewed');
    expect((await say("it didn't work")).shown).toContain('onboard failed');
    await store.close();
  });
});
