/** Questions with what is right, each behind an answer about something else: a new subject in the middle of a thread. */
import { commandForRef } from '../../src/answers/command-lines.ts';
import { Conversation } from '../../src/chat/conversation.ts';
import { bareLine } from '../../src/chat/follow-up/next-line.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dispatcher, knowledge } from '../../test/support/ask.ts';
import { createLocalSession } from '../../test/support/local-session.ts';
import type { Question } from './judge.ts';
import { ASKER, LINES } from './walk-talk.ts';

/** What came of a question; `wrong`: another fact for sure, `guessed`: the right one is among what is offered. */
export interface Behind {
  readonly question: Question;
  readonly before: string;
  readonly verdict: 'right' | 'guessed' | 'honest' | 'wrong';
  readonly got: string;
}

function linesOf({ expect }: Question): string[] {
  return expect
    .filter((ref) => ref.includes(':') && knowledge.facts.some(({ kind, id }) => ref === `${kind}:${id}`))
    .map((ref) => commandForRef(ref, knowledge));
}

function verdictOf(reply: Reply, right: readonly string[]): Behind['verdict'] {
  const offered = reply.actions.flatMap((each) => (each.type === 'ask' ? [bareLine(each.command)] : []));
  const isIt = (line: string): boolean => right.some((each) => line === each || line.startsWith(`${each} `));
  if (reply.outcome === 'ok' && !reply.isTalk) return isIt(bareLine(reply.line ?? '')) ? 'right' : 'wrong';
  return offered.some(isIt) ? 'guessed' : 'honest';
}

/** Asks them, each behind another answer. @param isWithout the facts that answer are hidden */
export async function askBehind(questions: readonly Question[], isWithout: boolean): Promise<Behind[]> {
  const { search } = knowledge;
  const candidates = search.candidates.bind(search);
  const asked: Behind[] = [];
  try {
    for (const [number, question] of questions.entries()) {
      const right = linesOf(question);
      const before = LINES[(number * 53) % LINES.length] ?? '';
      if (right.length === 0 || question.text.includes('\n') || right.includes(before)) continue;
      const talk = new Conversation(createLocalSession(dispatcher), new MemoryThreads(), () =>
        Promise.reject(new Error('no file')),
      );
      const locale = /\p{Script=Han}/u.test(question.text) ? 'zh-CN' : 'en';
      const say = async (text: string): Promise<Reply> =>
        (await talk.answer({ place: 'T', text, files: [], locale, asker: ASKER })).reply;
      await say(before);
      const wanted = new Set(question.expect);
      if (isWithout)
        search.candidates = (terms) => candidates(terms).filter(({ it }) => !wanted.has(`${it.kind}:${it.id}`));
      const reply = await say(question.text);
      search.candidates = candidates;
      const got = `${reply.line ?? ''} | ${reply.title}`;
      asked.push({ question, before, verdict: verdictOf(reply, right), got });
    }
  } finally {
    search.candidates = candidates;
  }
  return asked;
}
