/** The variables of the Slack bot. */

import { readApiUrl, readFileHosts } from '../../chat/env/addresses.ts';
import { EnvError } from '../../chat/env/env-error.ts';
import { readKey } from '../../chat/env/seal-key.ts';
import type { Source } from '../../chat/env/source.ts';
import type { OAuthConfig, SlackConfig } from './config.ts';
import { type SlackWords, slackWords } from './words/index.ts';

function wrong(variable: string, problem: (words: SlackWords['env']) => string): EnvError {
  return new EnvError(variable, (_, words) => problem(slackWords(words).env));
}

function readKeys(value: string | undefined): OAuthConfig['keys'] {
  if (!value) throw wrong('TOKEN_KEYS', (words) => words.keysMissing);
  const texts = value.split(',').map((text) => text.trim());
  const [first, ...others] = texts.flatMap((text) => readKey(text) ?? []);
  if (!first || others.length + 1 < texts.length) throw wrong('TOKEN_KEYS', (words) => words.keysWrong);
  return [first, ...others];
}

/** An app that workspaces install for themselves. */
function readOAuth(clientId: string, source: Source): { oauth: OAuthConfig; signingSecret: string } {
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_SIGNING_SECRET: signingSecret } = source;
  if (source.SLACK_BOT_TOKEN) throw wrong('SLACK_BOT_TOKEN', (words) => words.botTokenOfOne);
  if (!clientSecret) throw wrong('SLACK_CLIENT_SECRET', (words) => words.clientSecretMissing);
  if (!signingSecret) throw wrong('SLACK_SIGNING_SECRET', (words) => words.signingSecretMissing);
  return { oauth: { clientId, clientSecret, keys: readKeys(source.TOKEN_KEYS) }, signingSecret };
}

/** @throws EnvError naming the variable that is missing or wrong */
export function readSlack(source: Source): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = source;
  const { SLACK_CLIENT_ID: clientId } = source;
  if (!botToken && !appToken && !signingSecret && !clientId) return null;
  const apiUrl = `${readApiUrl('SLACK_API_URL', source.SLACK_API_URL || 'https://slack.com/api')}/`;
  const base = { apiUrl, fileHosts: readFileHosts(source.FILE_HOSTS) };
  if (appToken && signingSecret) throw wrong('SLACK_SIGNING_SECRET', (words) => words.bothModes);
  if (clientId) return { ...base, mode: 'oauth', ...readOAuth(clientId, source) };
  if (!botToken) throw wrong('SLACK_BOT_TOKEN', (words) => words.botTokenMissing);
  if (!/^(xoxe\.)?xoxb-/.test(botToken)) throw wrong('SLACK_BOT_TOKEN', (words) => words.botTokenWrong);
  if (signingSecret) return { ...base, mode: 'http', botToken, signingSecret };
  if (!appToken) throw wrong('SLACK_APP_TOKEN', (words) => words.noMode);
  if (!appToken.startsWith('xapp-')) throw wrong('SLACK_APP_TOKEN', (words) => words.appTokenWrong);
  return { ...base, mode: 'socket', botToken, appToken };
}
