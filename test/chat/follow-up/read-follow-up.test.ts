/** What goes on with the answer before, and what is a question of its own: read wrongly it would be answered wrongly. */
import { describe, expect, it } from 'vitest';
import { readBesideFiles } from '../../../src/chat/follow-up/host-changes.ts';
import { readFollowUp } from '../../../src/chat/follow-up/read-follow-up.ts';
import { heardEn } from '../../../src/core/words/en/heard.ts';
import { heardZhCn } from '../../../src/core/words/zh-cn/heard.ts';
import { knowledge } from '../../support/ask.ts';

describe('words behind an answer', () => {
  it.each([
    ['有啥影响？', 'details'],
    ['咋开', 'set'],
    ['具体怎么操作', 'steps'],
    ['详细点', 'details'],
    ['没看明白', 'details'],
    ['怎么知道生效没有', 'check'],
    ['有没有别的办法', 'alternatives'],
    ['什么时候引入的？', 'history'],
    ['出处在哪', 'sources'],
    ['啥原因', 'why'],
  ] as const)('%s asks for that part of the answer', (text, section) => {
    expect(readFollowUp(text, knowledge)).toMatchObject({
      kind: 'section',
      sections: expect.arrayContaining([section]),
    });
  });

  it.each([
    ['那有坏处吗', 'risk'],
    ['哪个版本加的', 'versions'],
  ] as const)('%s asks what the answer says of that', (text, facet) => {
    expect(readFollowUp(text, knowledge)).toMatchObject({ kind: 'section', facets: [facet] });
  });

  it.each([
    ['不管用', 'stuck'],
    ['没生效', 'stuck'],
    ['还是没反应', 'stuck'],
    ['依旧报错', 'stuck'],
    ['原来如此', 'works'],
    ['装完了', 'done'],
    ['再来一遍', 'again'],
    ['哪个更合适？', 'which'],
  ] as const)('%s reacts to the answer', (text, kind) => {
    expect(readFollowUp(text, knowledge)).toMatchObject({ kind });
  });

  it.each([
    ['第一条', 0],
    ['第二项', 1],
    ['都不对', 'none'],
    ['最后一项', -1],
  ] as const)('%s takes an offer', (text, place) => {
    expect(readFollowUp(text, knowledge)).toEqual({ kind: 'offer', place });
  });

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
    ['and with overlay-network?', {}, ['overlay-network']],
    ['如果用 ｓｙｓｔｅｍｄ 呢', { init: 'systemd' }, ['init-systemd']],
    ['内核是 5.15 的话呢', { kernel: '5.15' }, []],
    ['kernel is 6.12.30-gentoo', { kernel: '6.12.30-gentoo' }, []],
    ['6.12.30-gentoo', { kernel: '6.12.30-gentoo' }, []],
    ["I'm on openrc btw", { init: 'openrc' }, []],
    ['no, zfs', { fs: 'zfs' }, ['storage-zfs']],
    ['sorry, that box is xfs not zfs, typo', { fs: 'xfs' }, ['backing-xfs']],
    ['not on btrfs but on xfs', { fs: 'xfs' }, ['backing-xfs']],
    ['and not on systemd', { init: 'openrc' }, []],
    ['不是在 systemd 上', { init: 'openrc' }, []],
    ['不是，是 ext4', { fs: 'ext4' }, ['backing-ext4']],
    ['换成内核 5.15 呢', { kernel: '5.15' }, []],
    ['no systemd here', { init: 'openrc' }, []],
    ['不用 systemd 的话呢', { init: 'openrc' }, []],
    ['没有 openrc 呢', { init: 'systemd' }, ['init-systemd']],
    ['and on openrc, not systemd?', { init: 'openrc' }, []],
    ['and on xfs instead of zfs?', { fs: 'xfs' }, ['backing-xfs']],
    ['and with kernel 6.12 not 6.18?', { kernel: '6.12' }, []],
  ] as const)('%s', (text, overrides, want) => {
    const read = readFollowUp(text, knowledge);
    if (overrides === null) expect(read).toBeNull();
    else expect(read).toMatchObject({ kind: 'host', overrides, want });
  });

  it.each(['why?', 'But why', '为什么？', '为啥呢'.slice(0, 2), 'How come?'])('%s asks for the reason', (text) => {
    expect(readFollowUp(text, knowledge)).toMatchObject({ kind: 'section', sections: expect.arrayContaining(['why']) });
  });

  it.each([
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

it('one word alone is marked: it may ask about what it names', () => {
  expect(readFollowUp('systemd', knowledge)).toMatchObject({ kind: 'host', isBare: true });
  expect(readFollowUp('and on systemd', knowledge)).toMatchObject({ kind: 'host', isBare: false });
});

describe('about the answer before', () => {
  it.each([
    ['ok, how do I turn that on?', { kind: 'section', sections: ['steps', 'set', 'gentoo', 'moving-away', 'details'] }],
    ['any downside?', { kind: 'section', facets: ['risk'] }],
    ['怎么弄', { kind: 'section', sections: ['steps', 'set', 'gentoo', 'moving-away', 'details'] }],
    ['the second one', { kind: 'offer', place: 1 }],
    ['第二个', { kind: 'offer', place: 1 }],
    ['none of these', { kind: 'offer', place: 'none' }],
    ['I did that and it still fails', { kind: 'stuck' }],
    ['did that, still the same', { kind: 'stuck' }],
    ['还是不行', { kind: 'stuck' }],
    ['重启过了还是一样', { kind: 'stuck' }],
    ['which file does that go in', { kind: 'section', facets: ['files'] }],
    ['写在哪个文件', { kind: 'section', facets: ['files'] }],
    ['ah forgot to reboot. works now, cheers', { kind: 'works' }],
    ['好了', { kind: 'works' }],
    ['show the command again', { kind: 'again' }],
    ['ok which one then', { kind: 'which' }],
    ['用哪个好呢', { kind: 'which' }],
  ] as const)('%s', (text, read) => {
    expect(readFollowUp(text, knowledge)).toMatchObject(read);
  });

  it.each([
    'it works on zfs?',
    'how do I turn on swap limits',
    'why is docker stuck',
    'the second network does not work',
    '能用吗',
    '正常吗？',
    '装好了吗',
    'works?',
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
    'can you check my kernel',
    'rebuilt, here is the new one',
    '这个配置行不行',
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

it('every word that is listened for stands as texts are folded', () => {
  const words = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(words);
  const all = [heardEn, heardZhCn].flatMap(words).filter((word) => word !== '');
  expect(all.filter((word) => knowledge.search.fold(word) !== word)).toEqual([]);
});
