/** The button that opens the upload form stands where a file helps, not where somebody has to wait. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { FakeSlack } from '../../fakes/slack/fake-slack.ts';
import { Person, textOf } from '../../fakes/slack/person.ts';
import { dispatcher } from '../../support/ask.ts';
import { type LocalBot, startLocalBot } from '../../support/bot-in-process.ts';
import { createLocalSession } from '../../support/local-session.ts';
import { until } from '../../support/until.ts';

let slack: FakeSlack;
let bot: LocalBot;

beforeEach(async () => {
  slack = await new FakeSlack().start();
});
afterEach(async () => {
  await bot.stop();
  await slack.stop();
  expect([...slack.problems, ...slack.api.problems]).toEqual([]);
});

it.each([
  ['busy', false],
  ['usage', true],
] as const)('told as %s: %s', async (kind, helps) => {
  const dispatch = (): Promise<never> => Promise.reject(new UserError(kind, () => 'not now'));
  bot = await startLocalBot(slack, 'socket', {}, createLocalSession({ ...dispatcher, dispatch }));
  const ann = new Person(slack, 'U1');
  await ann.directMessage('hello there', [ann.upload('.config', { content: Buffer.from('CONFIG_VETH=m\n') })]);
  const post = await until('the answer', () => slack.api.posts.find((each) => textOf(each).includes('not now')));
  expect(textOf(post).includes('Upload a .config')).toBe(helps);
});
