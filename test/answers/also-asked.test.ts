/** Two questions in one text: both are answered, or the second one is offered; it is never silently dropped. */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/core/card.ts';
import { ask } from '../support/ask.ts';

/** Questions with what answers each, as the buttons call it. */
const EN: readonly (readonly [string, string])[] = [
  ['how do I set the time zone of a container', 'time zone'],
  ['how do I uninstall docker completely', 'Uninstalling'],
  ['how do I limit the memory of a container', 'memory'],
  ['which kernel options does docker need', 'kernel options'],
  ['how do I set a proxy for docker pull', 'proxy'],
  ['what does docker compose down delete', 'compose down'],
  ['where is daemon.json for rootless docker', 'daemon.json'],
  ['how do I move /var/lib/docker to another disk', 'another disk'],
];
const ZH: readonly (readonly [string, string])[] = [
  ['容器的时区怎么设置', '时区'],
  ['怎么彻底卸载 docker', '卸载'],
  ['docker compose down 会删掉什么', 'compose down'],
  ['docker pull 怎么走代理', '代理'],
  ['怎么把 /var/lib/docker 搬到另一块硬盘', '搬到'],
];

const pairs = (of: typeof EN): (readonly [(typeof EN)[number], (typeof EN)[number]])[] =>
  of.flatMap((one) => of.filter((other) => other !== one).map((other) => [one, other] as const));

/** What is seen at once: title, notes and buttons. */
async function seen(text: string, locale: 'en' | 'zh-CN'): Promise<string> {
  const card = cardOf(await ask(`ask "${text}"`, [], locale));
  const buttons = [...card.buttons, ...card.more].map((action) => ('label' in action ? action.label : ''));
  return [card.title, ...card.notes.map(({ text: note }) => note), ...buttons].join('\n');
}

describe('two questions in one text', () => {
  it.each([
    ['a question mark between them', (a: string, b: string) => `${a}? And ${b}?`],
    ['“and” between them', (a: string, b: string) => `${a} and ${b}?`],
    ['a comma between them', (a: string, b: string) => `${a}, ${b}`],
    ['a line break between them', (a: string, b: string) => `${a}\n${b}`],
  ])('are both seen at once, with %s', async (_name, join) => {
    const dropped: string[] = [];
    for (const [[one, first], [other, second]] of pairs(EN)) {
      const text = await seen(join(one, other), 'en');
      if (!text.includes(first) || !text.includes(second)) dropped.push(`${join(one, other)} → ${text}`);
    }
    expect(dropped).toEqual([]);
  });

  it('are both seen at once in Chinese', async () => {
    const dropped: string[] = [];
    for (const [[one, first], [other, second]] of pairs(ZH))
      for (const joint of ['？', '，', '\n']) {
        const text = await seen(`${one}${joint}${other}`, 'zh-CN');
        if (!text.includes(first) || !text.includes(second)) dropped.push(`${one}${joint}${other} → ${text}`);
      }
    expect(dropped).toEqual([]);
  });

  it.each([
    [
      'how do I move /var/lib/docker and do I need to stop containers?',
      ['another disk', 'do I need to stop containers'],
    ],
    [
      'which storage driver, and which kernel options?',
      ['Take overlayfs', 'which kernel options', 'kernel options that'],
    ],
  ])('%s', async (text, parts) => {
    const whole = await seen(text, 'en');
    for (const part of parts) expect(whole).toContain(part);
  });

  it.each([
    'how do I limit the log of a container?',
    'my containers have no internet, how do I find out why?',
    'I want to move /var/lib/docker, which is on a full disk. How do I do that?',
    'when I start docker it says that overlay is not supported, why is that?',
  ])('is not seen in one question: %s', async (text) => {
    const { notes } = cardOf(await ask(`ask "${text}"`));
    expect(notes.map((note) => note.text).filter((note) => note.includes('You also ask'))).toEqual([]);
  });
});

it('what somebody asks besides is shown as theirs, and bounded', async () => {
  const { blocks } = await ask('ask "how do i move /var/lib/docker? do i need seccomp {say:fragment} ` \u001b[31m"');
  const note = blocks.find(({ type }) => type === 'callout');
  const text = note?.type === 'callout' ? note.text : '';
  expect(text).toContain('`do i need seccomp {say:fragment}');
  expect(text).not.toContain('\u001b');
  const long = await ask(`ask "how do i move /var/lib/docker? do i need ${'seccomp'.repeat(150)}"`);
  for (const block of long.blocks) if (block.type === 'callout') expect(block.text.length).toBeLessThan(200);
});
