/** Whether Slack takes the tokens, and lets the app do what it must. */

import { askPlatform, checkClock } from '../../chat/doctor/ask-platform.ts';
import { bad, type Finding, good, unsure } from '../../chat/doctor/finding.ts';
import type { SlackConfig } from './config.ts';
import { BOT_SCOPES } from './registration/manifest.ts';
import { slackWords } from './words/index.ts';

const ABOUT = 'slack';

/** What Slack refuses a call with; null: it does not. https://docs.slack.dev/apis/web-api/#responses */
function refusalIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return 'no answer of Slack';
  if (body.ok === true) return null;
  return 'error' in body && typeof body.error === 'string' ? body.error.slice(0, 60) : 'no reason';
}

/** Slack names the scopes of a token in a header of each answer. */
function checkScopes(given: string | null): Finding {
  if (given === null) return unsure(ABOUT, (_, words) => slackWords(words).doctor.scopesUnknown);
  const scopes = given.split(',').map((scope) => scope.trim());
  const missing = Object.keys(BOT_SCOPES).filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return good(ABOUT, (_, words) => slackWords(words).doctor.scopesGood);
  return bad(ABOUT, (_, words) => slackWords(words).doctor.scopesMissing(missing));
}

async function checkToken(variable: string, url: string, token: string): Promise<Finding[]> {
  const answer = await askPlatform(url, { authorization: `Bearer ${token}` }, 'POST');
  if ('about' in answer) return [answer];
  const refusal = refusalIn(answer.body);
  const clock = variable === 'SLACK_BOT_TOKEN' ? checkClock(url, answer) : [];
  if (refusal !== null) return [bad(ABOUT, (words) => words.tokenBad(variable, refusal)), ...clock];
  const accepted = good(ABOUT, (words) => words.tokenGood(variable));
  if (variable !== 'SLACK_BOT_TOKEN') return [accepted];
  return [accepted, checkScopes(answer.headers.get('x-oauth-scopes')), ...clock];
}

/** The tokens of many workspaces are the store's; what is left is whether Slack can be reached. */
async function checkReach({ apiUrl }: SlackConfig): Promise<Finding[]> {
  const url = `${apiUrl}api.test`;
  const answer = await askPlatform(url, {}, 'POST');
  return 'about' in answer ? [answer] : checkClock(url, answer);
}

/** Asks Slack with each token that is set. */
export async function checkSlack(config: SlackConfig): Promise<Finding[]> {
  if (config.mode === 'oauth') return checkReach(config);
  const bot = await checkToken('SLACK_BOT_TOKEN', `${config.apiUrl}auth.test`, config.botToken);
  if (config.mode === 'http') return bot;
  const app = await checkToken('SLACK_APP_TOKEN', `${config.apiUrl}apps.connections.open`, config.appToken);
  return [...bot, ...app];
}
