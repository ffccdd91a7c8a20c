/** What every handler works with. */
import type { AnswerCache } from '../../../chat/answer-cache.ts';
import type { Conversation } from '../../../chat/conversation.ts';
import type { FeedbackParts } from '../../../chat/feedback.ts';
import type { SeenStore } from '../../../chat/seen.ts';
import type { FetchFile, Session } from '../../../chat/session.ts';
import { withSignOfLife } from '../../../chat/sign-of-life.ts';
import type { Tasks } from '../../../chat/tasks.ts';
import type { Asker } from '../../../core/command.ts';
import type { Dispatcher } from '../../../core/dispatch.ts';
import type { Locale } from '../../../core/locale.ts';
import { askerOf } from '../asker.ts';
import type { Outlet, OutletParts } from '../delivery/outlet.ts';
import type { SlackFile } from '../files/slack-file.ts';
import type { Locales } from '../locales.ts';
import type { SlackPayload } from '../render/payload.ts';

export interface Bot extends OutletParts {
  readonly session: Session;
  readonly conversation: Conversation;
  readonly feedback: FeedbackParts;
  readonly dispatcher: Dispatcher;
  readonly locales: Locales;
  readonly answers: AnswerCache<SlackPayload>;
  readonly fetchFile: FetchFile<SlackFile>;
  readonly tasks: Tasks;
  readonly seen: SeenStore;
  /** The workspace whose token the bot has. */
  readonly teamId: string;
}

/** Somebody, as far as Slack has said who they are. */
export interface Somebody {
  readonly locale: Locale;
  readonly asker: Asker;
}

/** Who asks: with their language and their rights, for which Slack may have to be asked. */
export async function somebodyOf(
  user: string,
  team: string | undefined,
  channel: string | undefined,
  { locales }: Pick<Bot, 'locales'>,
): Promise<Somebody> {
  const { locale, isManager } = await locales.find(user);
  return { locale, asker: askerOf(user, team, channel, isManager) };
}

/**
 * Acknowledges where the answer comes later anyway: an acknowledgement that is lost with a dying connection must not
 * lose the answer too.
 */
export async function ackOnly(ack: () => Promise<void>, bot: Pick<Bot, 'log'>): Promise<void> {
  await ack().catch(() => bot.log('slack: an acknowledgement was lost with its connection', 'late-acknowledgement'));
}

/** Starts the work on a request; its person is told when it fails, or when a shutdown ends it. */
export function serve(name: string, outlet: Outlet, work: () => Promise<void>, bot: Pick<Bot, 'tasks'>): void {
  bot.tasks.run(name, work, (line) => outlet.end(line(outlet.words())));
}

/** Computes an answer; who waits longer than a second is told that it takes a moment. */
export function compute<T>(outlet: Outlet, work: () => Promise<T>): Promise<T> {
  return withSignOfLife(work(), () => outlet.sign());
}
