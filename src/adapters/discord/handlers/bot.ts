/** What every handler works with. */
import type { AnswerCache } from '../../../chat/answer-cache.ts';
import type { Conversation } from '../../../chat/conversation.ts';
import type { FeedbackParts } from '../../../chat/feedback.ts';
import type { Log } from '../../../chat/log.ts';
import type { Question } from '../../../chat/question.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import type { FetchFile, Session } from '../../../chat/session.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { ThreadAnswer } from '../../../chat/thread-memory.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { Sendable } from '../connection/interaction-api.ts';
import type { CustomIdStore } from '../custom-id.ts';
import type { DiscordFileInfo } from '../files/fetch-file.ts';

/** An answer as it is sent, and what of it counts for the next words. */
export interface KeptAnswer {
  readonly message: Sendable;
  readonly answer: ThreadAnswer;
}

export interface Bot {
  readonly session: Session;
  readonly conversation: Conversation;
  readonly feedback: FeedbackParts;
  readonly dispatcher: Dispatcher;
  readonly answers: AnswerCache<KeptAnswer>;
  /** Lines that were read before. */
  readonly questions: AnswerCache<Question>;
  /** Command lines that are too long for a button. */
  readonly ids: CustomIdStore;
  readonly fetchFile: FetchFile<DiscordFileInfo>;
  readonly tasks: Tasks;
  readonly seen: SeenStore;
  readonly log: Log;
}
