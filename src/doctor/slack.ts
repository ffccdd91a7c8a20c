/** Whether Slack takes the tokens, and lets the app do what it must. */
import type { SlackConfig } from '../adapters/slack/config.ts';
import { BOT_SCOPES } from '../adapters/slack/manifest.ts';
import { askPlatform, checkClock } from './ask-platform.ts';
import { bad, type Finding, good, unsure } from './finding.ts';

const ABOUT = 'slack';

/** What Slack refuses a call with; null: it does not. https://docs.slack.dev/apis/web-api/#responses */
function refusalIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return 'no answer of Slack';
  if (body.ok === true) return null;
  return 'error' in body && typeof body.error === 'string' ? body.error.slice(0, 60) : 'no reason';
}

/** Slack names the scopes of a token in a header of each answer. */
function checkScopes(given: string | null): Finding {
  if (given === null) return unsure(ABOUT, (words) => words.scopesUnknown);
  const scopes = given.split(',').map((scope) => scope.trim());
  const missing = Object.keys(BOT_SCOPES).filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return good(ABOUT, (words) => words.scopesGood);
  return bad(ABOUT, (words) => words.scopesMissing(missing));
}

async function checkToken(variable: string, url: string, token: string): Promise<Finding[]> {
  const answer = await askPlatform(url, `Bearer ${token}`, 'POST');
  if ('about' in answer) return [answer];
  const refusal = refusalIn(answer.body);
  const clock = variable === 'SLACK_BOT_TOKEN' ? checkClock(url, answer) : [];
  if (refusal !== null) return [bad(ABOUT, (words) => words.tokenBad(variable, refusal)), ...clock];
  const accepted = good(ABOUT, (words) => words.tokenGood(variable));
  if (variable !== 'SLACK_BOT_TOKEN') return [accepted];
  return [accepted, checkScopes(answer.headers.get('x-oauth-scopes')), ...clock];
}

/** Asks Slack with each token that is set. */
export async function checkSlack(config: SlackConfig): Promise<Finding[]> {
  const bot = await checkToken('SLACK_BOT_TOKEN', `${config.apiUrl}auth.test`, config.botToken);
  if (config.mode === 'http') return bot;
  const app = await checkToken('SLACK_APP_TOKEN', `${config.apiUrl}apps.connections.open`, config.appToken);
  return [...bot, ...app];
}
