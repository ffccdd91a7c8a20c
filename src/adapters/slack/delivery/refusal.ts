/** What an error of Slack's means for an answer: smaller, elsewhere, or not at all. */
import { webApi } from '@slack/bolt';
import { reasonForLog } from '../../../core/errors-in-log.ts';
import { toFatal } from '../connection/refusals.ts';
import { slackErrorOf } from '../connection/web-clients.ts';
import { RespondError } from '../respond.ts';

/** Slack's errors for a place where the bot cannot write. */
const CLOSED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_thread_locked',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'cannot_reply_to_message',
]);

/** Slack's errors for a message that cannot be changed (any more). */
const UNCHANGEABLE = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'update_failed',
  'channel_not_found',
]);

/** Nothing that is sent with such an error gets smaller by being shorter. */
const NOT_ABOUT_SIZE = new Set(['missing_scope', 'ratelimited', 'no_permission', 'access_denied', 'user_not_found']);

/** A trigger that opened a form already, or came too late. */
const SPENT_TRIGGER = /trigger/;

/** Whether the bot could not write there, so that another place has to be found. */
export function isClosedPlace(error: unknown): boolean {
  return CLOSED.has(slackErrorOf(error) ?? '');
}

/** Whether a message cannot be changed, so that a new one has to take its place. */
export function isUnchangeable(error: unknown): boolean {
  return UNCHANGEABLE.has(slackErrorOf(error) ?? '');
}

/** Whether a response_url takes nothing more: used five times, older than half an hour, out of order or not to be had. */
export function isSpent(error: unknown): boolean {
  if (!(error instanceof RespondError)) return false;
  const { status } = error;
  return status === 0 || status === 404 || status === 410 || status >= 500;
}

/** 429 is waited out before. */
function isClientError(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

/**
 * Whether Slack refused what was sent (`msg_blocks_too_long`, `invalid_blocks`, `fatal_error`, …), so that something
 * smaller may be taken. Slack documents few of these names, so everything counts that is not known to be about the
 * place, the token or the trigger.
 */
function isRefused(error: unknown): boolean {
  if (error instanceof RespondError) return isClientError(error.status) && !isSpent(error);
  if (error instanceof webApi.WebAPIHTTPError) return isClientError(error.statusCode);
  if (!(error instanceof webApi.WebAPIPlatformError)) return false;
  const name = error.data.error;
  return (
    !isClosedPlace(error) &&
    !NOT_ABOUT_SIZE.has(name) &&
    !SPENT_TRIGGER.test(name) &&
    toFatal(error, 'SLACK_BOT_TOKEN') === null
  );
}

/** The reason of an error, for the log. */
export function reasonOf(error: unknown): string {
  return slackErrorOf(error) ?? reasonForLog(error);
}

/**
 * Sends the first form that Slack takes, the largest first; each is made only when the one before was refused.
 * @returns null when every one was refused
 * @throws what is no refusal
 */
export async function sendFirstTaken<Form, Sent>(
  forms: readonly (() => Form)[],
  send: (form: Form) => Promise<Sent>,
  onRefusal: (reason: string) => void,
): Promise<{ readonly form: Form; readonly sent: Sent } | null> {
  for (const create of forms) {
    const form = create();
    try {
      return { form, sent: await send(form) };
    } catch (error) {
      if (!isRefused(error)) throw error;
      onRefusal(reasonOf(error));
    }
  }
  return null;
}
