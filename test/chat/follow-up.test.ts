/** What goes on with the answer before, and what is a question of its own: read wrongly it would be answered wrongly. */
import { describe, expect, it } from 'vitest';
import { readBesideFiles, readFollowUp } from '../../src/chat/follow-up.ts';
import { knowledge } from '../support/ask.ts';

describe('words behind an answer', () => {
  it.each([
    ['and on systemd?', { init: 'systemd' }, ['init-systemd']],
    ['What about OpenRC?', { init: 'openrc' }, []],
    ['it is for swarm', {}, ['swarm']],
    ['and with Docker 24.0 on ext4?', { docker: '24.0', fs: 'ext4' }, ['backing-ext4']],
    ['my kernel is… sorry: and on kernel 5.15', null, null],
    ['and on kernel 5.15?', { kernel: '5.15' }, []],
    ['and for arm64?', { arch: 'arm64' }, []],
    ['那 systemd 上呢？', { init: 'systemd' }, ['init-systemd']],
    ['是给集群用的', {}, ['swarm']],
    ['如果用 ｓｙｓｔｅｍｄ 呢', { init: 'systemd' }, ['init-systemd']],
    ['内核是 5.15 的话呢', null, null],
    ['换成内核 5.15 呢', { kernel: '5.15' }, []],
  ] as const)('%s', (text, overrides, want) => {
    const read = readFollowUp(text, knowledge);
    if (overrides === null) expect(read).toBeNull();
    else expect(read).toEqual({ kind: 'host', overrides, want });
  });

  it.each(['why?', 'But why', '为什么？', '为啥呢'.slice(0, 2), 'How come?'])('%s asks for the reason', (text) => {
    expect(readFollowUp(text, knowledge)).toMatchObject({ kind: 'section', sections: expect.arrayContaining(['why']) });
  });

  it.each([
    'systemd',
    'backend btrfs',
    'why does docker need br_netfilter',
    'and on systemd does the socket work?',
    'and on Debian?',
    'it is broken',
    'docker on zfs is slow',
    'and with docker x',
    '为什么 docker 要 br_netfilter',
    '那 podman 呢？',
    'and',
    '',
    `and ${'on '.repeat(200)} systemd`,
    'and on systemd?\nfailed to start daemon',
  ])('%s is a question of its own', (text) => {
    expect(readFollowUp(text, knowledge)).toBeNull();
  });
});

describe('words beside files', () => {
  it('count for the review where they are about the host', () => {
    expect(readBesideFiles('it is for swarm', knowledge)).toMatchObject({ want: ['swarm'], isRead: true });
    expect(readBesideFiles('systemd', knowledge)).toMatchObject({ overrides: { init: 'systemd' }, isRead: true });
  });

  it.each([
    '',
    'please check my config',
    'here is the new .config, thanks',
    '帮我看看这个配置',
    '已重新编译，再看一下',
  ])('%s is no question', (text) => {
    expect(readBesideFiles(text, knowledge).isRead).toBe(true);
  });

  it('that were not understood are known to be so', () => {
    expect(readBesideFiles('does wifi work with it', knowledge).isRead).toBe(false);
    expect(readBesideFiles('显卡能用吗', knowledge).isRead).toBe(false);
  });
});
