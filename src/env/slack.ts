/** The variables of the Slack bot. */
import type { SlackConfig } from '../adapters/slack/config.ts';
import { readApiUrl, readFileHosts } from './addresses.ts';
import { EnvError } from './env-error.ts';
import type { Source } from './variables.ts';

/** @throws EnvError naming the variable that is missing or wrong */
export function readSlack(source: Source): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = source;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken) throw new EnvError('SLACK_BOT_TOKEN', (words) => words.botTokenMissing);
  if (!/^(xoxe\.)?xoxb-/.test(botToken)) throw new EnvError('SLACK_BOT_TOKEN', (words) => words.botTokenWrong);
  const apiUrl = `${readApiUrl('SLACK_API_URL', source.SLACK_API_URL || 'https://slack.com/api')}/`;
  const base = { botToken, apiUrl, fileHosts: readFileHosts(source.FILE_HOSTS) };
  if (appToken && signingSecret) throw new EnvError('SLACK_SIGNING_SECRET', (words) => words.bothModes);
  if (signingSecret) return { ...base, mode: 'http', signingSecret };
  if (!appToken) throw new EnvError('SLACK_APP_TOKEN', (words) => words.noMode);
  if (!appToken.startsWith('xapp-')) throw new EnvError('SLACK_APP_TOKEN', (words) => words.appTokenWrong);
  return { ...base, mode: 'socket', appToken };
}
