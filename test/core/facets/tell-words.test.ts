/** What an answer says of the words of a question, and that it says nothing of words that it does not have. */
import { expect, it } from 'vitest';
import { tellWords } from '../../../src/core/facets/tell-words.ts';
import { writtenLocale } from '../../../src/core/locale.ts';
import { ask, knowledge } from '../../support/ask.ts';

async function told(line: string, question: string): Promise<string> {
  const { search } = knowledge;
  const said = tellWords(await ask(line, [], writtenLocale(question)), search.fold(question), search);
  return said === null ? '' : JSON.stringify(said.blocks);
}

it.each([
  ['install start', 'do I need to add containerd too?', 'CONTAINERD_SVC'],
  ['ask log-rotation', 'compose up -d enough?', 'force-recreate'],
  ['ask disk-usage', 'what about --volumes', 'docker volume prune --all'],
  ['ask disk-usage', '构建缓存能单独清吗', 'docker builder prune'],
])('%s: %s', async (line, question, part) => {
  expect(await told(line, question)).toContain(part);
});

it.each([
  ['install start', 'how do I paint it green'],
  ['ask disk-usage', 'does it run every week'],
  ['backend overlay2', 'and what is it'],
])('%s says nothing of: %s', async (line, question) => {
  expect(await told(line, question)).toBe('');
});
