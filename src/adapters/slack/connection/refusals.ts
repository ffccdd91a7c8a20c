/** Errors after which no retry helps: somebody has to mend the app's tokens. https://docs.slack.dev/reference/methods/auth.test */
import { FatalError } from '../../../chat/fatal-error.ts';
import { slackErrorOf } from './web-clients.ts';

const TOKEN_ERRORS: ReadonlyMap<string, string> = new Map([
  ['invalid_auth', 'the token is wrong or was revoked; copy it again from the app’s settings'],
  ['not_authed', 'no token arrived; copy it again from the app’s settings'],
  ['account_inactive', 'the app was removed from the workspace; install it again and copy the new token'],
  ['token_revoked', 'the token was revoked; install the app again and copy the new token'],
  ['token_expired', 'the token has expired; this program needs an app without token rotation'],
  ['not_allowed_token_type', 'it is a token of another kind: SLACK_BOT_TOKEN is xoxb-…, SLACK_APP_TOKEN is xapp-…'],
  ['org_login_required', 'the workspace is being moved to another organisation'],
  ['team_access_not_granted', 'the app is not granted to this workspace'],
]);

/** The error as a fatal one if it is about a token, else null. */
export function toFatal(error: unknown, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): FatalError | null {
  const name = slackErrorOf(error);
  // The bot can do without most scopes, and says so where it matters; without this one there is no connection.
  const isUseless = name === 'missing_scope' && variable === 'SLACK_APP_TOKEN';
  const advice = isUseless
    ? 'the token lacks the scope connections:write; make one with it under Basic Information'
    : TOKEN_ERRORS.get(name ?? '');
  return advice === undefined ? null : new FatalError(`${variable}: Slack says ${name}: ${advice}`, { cause: error });
}
