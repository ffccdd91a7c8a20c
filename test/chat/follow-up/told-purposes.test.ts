/** What an answer says against something that was spoken of before stands above it; what only has a word of it does not. */
import { expect, it } from 'vitest';
import { withPurposes } from '../../../src/chat/follow-up/told-purposes.ts';
import { createReply, type Reply } from '../../../src/core/reply.ts';

const answer = (line: string): Reply =>
  createReply({ title: 'x', blocks: [{ type: 'bullets', items: [line] }], locale: 'zh-CN' });

it.each([
  ['swarm 节点不能用它', true],
  ['swarm 不支持这个后端', true],
  ['不论是不是 swarm 节点，都可以用', false],
  ['swarm 用的是不同的端口', false],
])('%s: a caution %s', (line, isAgainst) => {
  expect(withPurposes(answer(line), ['swarm'], '后端').blocks.some(({ type }) => type === 'callout')).toBe(isAgainst);
});
