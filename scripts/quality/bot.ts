/** The bot in this process, as a chat asks it: over the real knowledge base, with room for all, a thread for each talk. */
import { COMMANDS } from '../../commands/index.ts';
import { Conversation } from '../../src/chat/conversation.ts';
import { Session } from '../../src/chat/session.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import { Turns } from '../../src/chat/turns.ts';
import { createDispatcher } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { Reply } from '../../src/core/reply.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { PLATFORM_NAMES } from '../../src/platforms.ts';

export const knowledge = await loadKnowledge();

const fail = (_id: string, error: unknown): never => {
  throw error; // a defect: nothing that is measured expects one
};
const dispatcher = createDispatcher(knowledge, COMMANDS, fail, undefined, PLATFORM_NAMES);
const session = new Session({
  dispatcher,
  heavy: (call) => dispatcher.dispatch(call),
  turns: new Turns({ running: 1, waiting: 1000, waitingPerPerson: 1000, patienceMs: 60_000 }),
  limiter: { take: () => Promise.resolve(0) },
  logError: fail,
});
const ASKER = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };

/** A talk of one person in a thread of their own. */
export function startTalk(locale: Locale): (text: string) => Promise<Reply> {
  const talk = new Conversation(session, new MemoryThreads(), () => Promise.reject(new Error('no file')));
  return async (text) => (await talk.answer({ place: 'T', text, files: [], locale, asker: ASKER })).reply;
}
