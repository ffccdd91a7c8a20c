/** Conversations with the bot in this process, through the memory of threads that the chat adapters have. */
import { Conversation } from '../../src/chat/conversation.ts';
import { MemoryThreads } from '../../src/chat/thread-memory.ts';
import type { Locale } from '../../src/core/locale.ts';
import { dispatcher, show } from './ask.ts';
import { createLocalSession } from './local-session.ts';

const ANN = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1' };

/** Says something, and shows the answer. */
export type Talk = (
  text: string,
) => Promise<{ title: string; shown: string; line: string | undefined; offers: readonly string[] }>;

/** A conversation of one person in one thread. */
export function startTalk(locale: Locale = 'en', ask = dispatcher): Talk {
  const talk = new Conversation(createLocalSession(ask), new MemoryThreads(), () =>
    Promise.reject(new Error('no file')),
  );
  return async (text) => {
    const { reply, line } = await talk.answer({ place: 'T', text, files: [], locale, asker: ANN });
    const offers = reply.actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
    return { title: reply.title, shown: show(reply), line, offers };
  };
}
