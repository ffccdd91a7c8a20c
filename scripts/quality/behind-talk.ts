/** Questions with what is right, each behind an answer about something else: a new subject in the middle of a thread. */
import { commandForRef } from '../../src/answers/command-lines.ts';
import { bareLine } from '../../src/chat/follow-up/next-line.ts';
import type { Reply } from '../../src/core/reply.ts';
import { knowledge, startTalk } from './bot.ts';
import type { Question } from './judge.ts';
import { LINES } from './walk-talk.ts';

/** What came of a question; `wrong`: another fact for sure, `guessed`: the right one is among what is offered. */
interface Behind {
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
      const locale = /\p{Script=Han}/u.test(question.text) ? 'zh-CN' : 'en';
      const say = startTalk(locale);
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
