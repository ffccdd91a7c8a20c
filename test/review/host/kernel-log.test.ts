/** The kernel's log, whatever program wrote it down: journalctl, syslogd, rsyslog, metalog, dmesg with dates. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/review/host/recognize.ts';
import { read, textFile } from '../../support/ask.ts';

const OOM = 'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),oom_memcg=/docker/6b1f,task=java,pid=1,uid=0';

const STAMPS: readonly (readonly [string, string])[] = [
  ['journalctl -k', 'Nov 26 12:01:44 box kernel: '],
  ['journalctl -k of a Chinese system', '11月 26 12:01:44 box kernel: '],
  ['journalctl -o short-full', 'Thu 2026-11-26 12:01:44 CET box kernel: '],
  ['journalctl -o short-iso', '2026-11-26T12:01:44+0100 box kernel: '],
  ['kern.log of rsyslog', '2026-11-26T12:01:44.123456+01:00 box kernel: [184402.118471] '],
  ['kern.log of syslog-ng', 'Nov 26 12:01:44 box kernel: [184402.118471] '],
  ['syslogd of busybox', 'Nov 26 12:01:44 box kern.err kernel: [184402.118471] '],
  ['metalog', 'Nov 26 12:01:44 [kernel] [184402.118471] '],
  ['dmesg --time-format iso', '2026-11-26T12:01:44,118471+01:00 '],
];

describe.each(STAMPS)('%s', (_program, stamp) => {
  it('is read as the log of the kernel', async () => {
    const shown = await read('analyze x', [textFile(`${stamp}${OOM}\n`, 'log')]);
    expect(shown).toContain('ended at the memory limit of its own cgroup');
  });

  it('tells the release and the command line', () => {
    const text = `${stamp}Linux version 6.12.58-gentoo (root@box) #1 SMP\n${stamp}Command line: ro cgroup_disable=memory\n`;
    const { evidence } = recognize('log', text);
    const dmesg = evidence.find(({ kind }) => kind === 'dmesg');
    expect(dmesg?.told.map(({ value }) => value)).toEqual(['6.12.58-gentoo']);
    expect(dmesg?.content).toMatchObject({ commandLine: { line: 2, text: 'ro cgroup_disable=memory' } });
  });
});

it.each([
  ['another program in a system log', 'Nov 26 12:01:44 box dhcpcd[812]: eth0: leased 10.0.0.2'],
  ['dockerd, that speaks of the kernel', 'time="2026-11-26T12:01:44.1+01:00" level=info msg="the kernel: is fine"'],
  ['somebody who writes about it', 'at 12:01:44 my kernel: a strange one'],
])('%s is none', (_what, line) => {
  expect(recognize('log', `${line}\n`).evidence.map(({ kind }) => kind)).not.toContain('dmesg');
});
