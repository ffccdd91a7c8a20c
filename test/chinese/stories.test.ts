/** What Chinese questions have around what they ask: greetings, stories, how somebody looked for it. The answer stays the same. */
import { describe, expect, it } from 'vitest';
import { judge, type Question, readQuestions } from '../../scripts/quality/judge.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import { withoutStory } from '../../src/answers/story.ts';
import { ask, knowledge } from '../support/ask.ts';

/** Questions in one line that are answered, or honestly not. */
const questions = readQuestions().filter(
  ({ text, mode, kind, isMissing }) =>
    mode === 'ask' &&
    isMissing !== true &&
    /\p{Script=Han}/u.test(text) &&
    !text.includes('\n') &&
    !['greeting', 'gibberish'].includes(kind),
);
const isRight = (question: Question): boolean => ['right', 'honest'].includes(judge(question, knowledge).verdict);
const right = questions.filter(isRight);
/** Every second one is told in each way. */
const told = right.filter((_, index) => index % 2 === 0);

const STORIES: readonly (readonly [string, (question: string) => string])[] = [
  ['a greeting', (text) => `各位大佬好，新人刚接触 gentoo 没多久，想请教一个问题：${text}`],
  ['how it was looked for', (text) => `折腾了好几个晚上，网上的教程都翻遍了也没找到答案，实在没辙了来问问。${text}`],
  ['thanks', (text) => `${text}\n冒昧打扰了，希望有经验的朋友能指点一二，非常感谢！`],
  ['words as one says them', (text) => `诶问下哈 ${text} 搞半天没整明白`],
  ['who asks', (text) => `本人纯小白，电脑是公司淘汰下来的旧机器，平时就自己瞎玩玩。\n${text}`],
  ['Traditional Chinese', (text) => `您好，不好意思打擾一下，${text}，麻煩知道的人幫忙解答，感恩`],
  ['how it came up', (text) => `一直很好奇，今天看到有人在群里讨论这个，突然就想到了，${text}`],
];

describe('a Chinese question in the middle of a story', () => {
  it('is one of many', () => {
    expect(right.length).toBeGreaterThan(800);
  });

  it.each(STORIES)('is answered as it is without: %s', (_name, tell) => {
    const lost = told.filter((question) => !isRight({ ...question, text: tell(question.text) }));
    expect(lost.length / told.length, lost.map(({ text }) => text).join('\n')).toBeLessThan(0.01);
  });

  it.each([
    ['这个好用的存储驱动是哪个，好用', '这个好用的存储驱动是哪个'],
    ['btrfs 你好驱动怎么选，你好', 'btrfs 你好驱动怎么选'],
    ['谢谢。怎么给容器限制内存，谢谢', '怎么给容器限制内存'],
    ['怎么看 btrfs 占用 你好', '怎么看 btrfs 占用'],
  ])('stays as it stands, and a clause goes where it stands: %s', (text, left) => {
    const without = withoutStory(knowledge.search.fold(text), createBareContext(knowledge));
    expect(without.replaceAll(/[,。\s]+$|^[,。\s]+/gu, '')).toBe(left);
  });

  it('is answered where one reads it', async () => {
    const plain = await ask('ask "怎么给容器限制内存"', [], 'zh-CN');
    const told = await ask('ask "第一次发帖，折腾了一整天头都大了，怎么给容器限制内存，求各位老哥指点"', [], 'zh-CN');
    expect(told.outcome).toBe('ok');
    expect(told.title).toBe(plain.title);
  });

  it.each(['docker 装好了，怎么重置路由器的管理员密码', '我在 gentoo 上跑着 docker，想问问红烧肉怎么做'])(
    'does not lose what it asks: %s',
    async (question) => {
      expect((await ask(`ask "${question}"`, [], 'zh-CN')).outcome).toBe('not-known');
    },
  );
});
