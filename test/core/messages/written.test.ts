/** What somebody wrote themselves, and what a program printed. */
import { describe, expect, it } from 'vitest';
import { areWritten, wordsAround } from '../../../src/core/messages/written.ts';
import { read } from '../../support/ask.ts';

const DAEMON = '{\n  "firewall-backend": "nftables",\n  "log-driver": "local"\n}';
const around = (text: string): string => wordsAround(text.split('\n')).join('\n');

describe('words around a paste', () => {
  it.each([
    [
      `can I keep this on zfs?\n\n${DAEMON}\nit worked with docker 26`,
      'can I keep this on zfs?\nit worked with docker 26',
    ],
    [`is that ok?\n\`\`\`json\n${DAEMON}\n\`\`\``, 'is that ok?'],
    [`在这台机器上应该怎么写\n${DAEMON}\n谢谢大家的帮助`, '在这台机器上应该怎么写\n谢谢大家的帮助'],
    [
      `my log has this\n\`**WARNING: No swap limit support**\`\nand it is cgroup 2\n\`\`\`\n${DAEMON}\n\`\`\`\nwhat is that?`,
      'my log has this\nWARNING: No swap limit support**`\nand it is cgroup 2\nwhat is that?',
    ],
    ['Server Version: 28.0\n Storage Driver: overlay2', ''],
    ['Client:\n Version: 28.0', ''],
    ['# CONFIG_VETH is not set\nCONFIG_BRIDGE=y', ''],
    ['CONTAINER ID   IMAGE     COMMAND\n\ncb1f   nginx   run', ''],
  ])('are the sentences at its ends: %j', (text, words) => expect(around(text)).toBe(words));
});

describe('a letter', () => {
  const LETTERS = [
    'Hi all,\n\nwe keep /var/lib/docker on a partition of its own.\n\nIs it safe to move /var/lib/containerd there as well?\n\nThanks!',
    'my logs take a lot of room, this one above all:\n\n/var/lib/docker/containers/0a1b/0a1b-json.log\n\nhow do I keep them small?',
    'docker ipv6 网络\n\n每个容器都要有自己的公网地址，应该怎么配置\n\n谢谢',
    'I have two questions:\n\n1. where are the volumes of a container kept\n2. can I put them on another disk',
  ];

  it.each(LETTERS)('with paths and addresses in it is somebody’s own words: %j', (text) =>
    expect(areWritten(text.toLowerCase().split('\n'))).toBe(true),
  );

  it.each(LETTERS)('is answered, or not, as a question, and never as a log: %j', async (text) =>
    expect(await read(`ask ${text}`, [], /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')).not.toMatch(
      /No line of this text|没有我认识的报错/,
    ),
  );

  it.each([
    'NAMES  IMAGE\nweb  nginx\ndb  postgres',
    'total 12\ndrwxr-xr-x 4 root root 4096 a\n-rw-r--r-- 1 root root 10 b',
    'Filesystem Size Used Avail\n/dev/sda1 40G 38G 2G\ntmpfs 1G 0 1G',
    'Starting docker\nSettings: overlay2\nstorage: done',
  ])('is no table and no output: %j', (text) => expect(areWritten(text.toLowerCase().split('\n'))).toBe(false));
});
