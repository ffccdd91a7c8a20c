/** What people type or paste about a kernel in a chat: a review where they say how things are, an answer where they ask. */
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/chat/question.ts';
import { dispatcher, read, show } from '../support/ask.ts';

const kindOf = async (text: string): Promise<string> => (await readQuestion(text, 'en', dispatcher)).kind;

describe('a review', () => {
  it.each([
    'CONFIG_MEMCG: is not set when it should be.',
    'CONFIG_BRIDGE=n',
    'I have CONFIG_BRIDGE=n and CONFIG_VETH=m',
    'my kernel has # CONFIG_BRIDGE_NETFILTER is not set',
    'OVERLAY_FS=m, VETH=m, BRIDGE=n',
    '我的内核没有开启 CONFIG_VETH',
    '  │ Symbol: VETH [=n]\n  │ Depends on: NETDEVICES [=y] && NET_CORE [=n]',
    '/boot/config-6.1.67:CONFIG_VETH=m\n/boot/config-6.12.58:# CONFIG_VETH is not set',
    '| CONFIG_VETH | m | n |\n| CONFIG_BRIDGE | m | m |',
    'here is my output:\n- **CONFIG_VETH**: **missing**\n- **CONFIG_BRIDGE**: enabled',
    'Value requested for CONFIG_IP_NF_NAT not in final .config\nRequested value:  CONFIG_IP_NF_NAT=m\nActual value:',
    '-IP_NF_NAT m\n VETH m -> n\n',
    "what is wrong?\n.config:208:warning: symbol value 'm' invalid for MEMCG",
  ])('of %j', async (text) => expect(await kindOf(text)).toBe('files'));
});

describe('an answer', () => {
  it.each([
    'do I need CONFIG_SECCOMP',
    'what is CONFIG_VETH for',
    'CONFIG_VETH=m',
    'how do I set CONFIG_BRIDGE=m',
    'what happens without CONFIG_MEMCG',
    'should CONFIG_OVERLAY_FS be m or y',
    'CONFIG_VETH 没开会怎样',
    'CONFIG_VETH=n, is that a problem?',
    'is it ok that CONFIG_OVERLAY_FS is not set',
    'can I run docker without CONFIG_IP_VS',
    'my todo\n- [ ] emerge docker\n- [x] build a kernel',
    'failed to start daemon\nfailed to create NAT chain DOCKER\niptables v1.8.11 (legacy)\nI have CONFIG_IP_NF_NAT=m',
  ])('to %j', async (text) => expect(await kindOf(text)).toBe('call'));
});

describe('the option that is asked about answers', () => {
  it.each([
    ['do I need CONFIG_SECCOMP', 'CONFIG_SECCOMP'],
    ['Do I need CONFIG_SECCOMP?', 'CONFIG_SECCOMP'],
    ['CONFIG_BRIDGE 是必须的吗', 'CONFIG_BRIDGE'],
    ['I have CONFIG_VETH=m but CONFIG_BRIDGE is not set', 'CONFIG_BRIDGE'],
  ])('%s', async (question, title) => {
    expect((await read(`ask ${JSON.stringify(question)}`)).startsWith(title)).toBe(true);
  });
});

describe('modules that modprobe does not find', () => {
  const fatal = (module: string): string =>
    `modprobe: FATAL: Module ${module} not found in directory /lib/modules/6.18.8-gentoo`;
  const ask = async (text: string): Promise<string> => {
    const question = await readQuestion(`fix ${text}`, 'en', dispatcher);
    if (question.kind !== 'call') throw new Error(question.kind);
    return show(await dispatcher.dispatch({ ...question.call, files: [] }));
  };

  it('are no matter of options where only another kernel has modules', async () => {
    const text = await ask(`${fatal('bridge')}\n# uname -r\n6.18.8-gentoo\n# ls /lib/modules\n6.18.12-gentoo`);
    expect(text).toContain('Modules of the running kernel are not installed');
    expect(text).not.toContain('scripts/config');
  });

  it('nor where many are missing at once', async () =>
    expect(await ask([fatal('bridge'), fatal('veth'), fatal('overlay')].join('\n'))).toContain(
      'Modules of the running kernel are not installed',
    ));

  it('are where one is missing and the kernel has its modules', async () =>
    expect(await ask(`${fatal('overlay')}\n# ls /lib/modules\n6.18.8-gentoo`)).toContain(
      'The kernel cannot mount overlay',
    ));
});
