/** The short form of a review, whose report and fix are attached in the thread. */
import { foldReply } from '../../../core/render/fold.ts';
import type { Reply } from '../../../core/reply.ts';
import { wordsFor } from '../../../core/words/index.ts';

/** What Slack shows of a command in one piece, with room to spare. */
const MAX_SNIPPET = 2000;

/** Folds a review for a message. */
export function foldForSlack(reply: Reply): Reply {
  return foldReply(reply, { maxSnippet: MAX_SNIPPET, snippetNote: wordsFor(reply.locale).slack.commandsAttached });
}
