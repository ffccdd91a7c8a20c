/** Answers without their short form: long ones, which take several pages of a chat. */
import type { Dispatcher } from '../../src/core/dispatch.ts';
import type { Reply } from '../../src/core/reply.ts';

/** The reply with all that it says, and nothing of it elsewhere. */
export function withoutCard({ card: _, ...reply }: Reply): Reply {
  return { ...reply, sections: [] };
}

/** The dispatcher whose answers are all shown whole. */
export function wholeAnswers(dispatcher: Dispatcher): Dispatcher {
  return { ...dispatcher, dispatch: async (call) => withoutCard(await dispatcher.dispatch(call)) };
}
