/**
 * What people ask behind an answer, behind every fact: it is told of that fact, or nothing is told for sure. Never is it
 * another fact's. Each question stands behind every fact in one of the languages, in turns.
 */
import { expect, it } from 'vitest';
import { commandFor } from '../../../src/answers/command-lines.ts';
import { Conversation } from '../../../src/chat/conversation.ts';
import { MemoryThreads } from '../../../src/chat/thread-memory.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { dispatcher, knowledge } from '../../support/ask.ts';
import { createLocalSession } from '../../support/local-session.ts';

const LOCALES = ['en', 'zh-CN'] as const;
/** By what they ask, in each language. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  ['why does that happen', '这是为什么呢'],
  ['how do i do that exactly', '具体怎么弄'],
  ['how do i undo it later', '以后怎么改回来'],
  ['how do i check it worked', '怎么看成功没'],
  ['how do i make it permanent', '重启后还在吗'],
  ['will that delete my images', '会删掉我的镜像吗'],
  ['will my containers stop', '容器会停吗'],
  ['do i have to reboot', '要重启机器吗'],
  ['does it take long', '大概要多长时间'],
  ['can i break something with it', '会不会弄坏什么'],
  ['in which file', '放在哪个文件'],
  ['show me the rest', '其余的呢'],
];
/** What is said behind every twelfth of them, for it costs as much as an answer: what is no question. */
const REACTIONS: readonly (readonly [string, string])[] = [
  ['did that, same error', '做了 还是一样'],
  ['perfect, all gone. thanks', '好了 谢谢'],
];

const KINDS: readonly string[] = [
  'symptom',
  'topic',
  'install-topic',
  'backend',
  'kernel-option',
  'use-flag',
  'capability',
];
const FACTS = knowledge.facts.filter(({ kind }) => KINDS.includes(kind));
const ANN = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };
const bare = (line: string | undefined): string | undefined => line?.split(' --')[0];

/** What is told behind the answer to a line, each question as if it were the first behind it. */
async function behind(line: string, locale: (typeof LOCALES)[number], texts: readonly string[]): Promise<Reply[]> {
  const threads = new MemoryThreads();
  const talk = new Conversation(createLocalSession(dispatcher), threads, () => Promise.reject(new Error('no file')));
  const say = async (text: string): Promise<Reply> =>
    (await talk.answer({ place: 'T', text, files: [], locale, asker: ANN })).reply;
  const first = await say(line);
  const thread = await threads.find('T');
  const replies = [first];
  for (const text of texts) {
    if (thread) await threads.keep('T', thread);
    replies.push(await say(text));
  }
  return replies;
}

it('is asked of that fact, or is not answered', async () => {
  const wrong: string[] = [];
  for (const [number, fact] of FACTS.entries())
    for (const [turn, locale] of LOCALES.entries()) {
      const texts = QUESTIONS.filter((_, index) => (index + number) % LOCALES.length === turn).map(
        (text) => text[turn] ?? '',
      );
      const [first, ...told] = await behind(commandFor(fact, knowledge), locale, texts);
      for (const [index, { outcome, line, title }] of told.entries())
        if (outcome === 'ok' && bare(line) !== bare(first?.line))
          wrong.push(`${first?.line}: ${texts[index]} → ${title}`);
    }
  expect(FACTS.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
}, 120_000);

it('is no question where somebody says how it went', async () => {
  const wrong: string[] = [];
  for (const [number, fact] of FACTS.entries()) {
    if (number % QUESTIONS.length > 0) continue;
    for (const [turn, locale] of LOCALES.entries()) {
      const line = commandFor(fact, knowledge);
      const [, ...told] = await behind(
        line,
        locale,
        REACTIONS.map((text) => text[turn] ?? ''),
      );
      wrong.push(...told.filter(({ isTalk }) => !isTalk).map(({ title }) => `${line}: ${title}`));
    }
  }
  expect(wrong).toEqual([]);
});
