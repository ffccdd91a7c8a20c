/** The environment of the bots. */
import { isFeedbackUrl, MAX_FEEDBACK_URL } from '../chat/feedback.ts';
import type { BotsConfig } from '../run-bots.ts';
import { DEFAULT_HOST, readHost, readPort } from './addresses.ts';
import { readDiscord } from './discord.ts';
import { EnvError } from './env-error.ts';
import { readLimits } from './limits.ts';
import { readLogEnv } from './log.ts';
import { withSecretFiles } from './secret-files.ts';
import { readSlack } from './slack.ts';
import { readStore } from './store.ts';
import type { Source } from './variables.ts';

/** @throws EnvError when it is no address of a page */
function readFeedbackUrl(value: string | undefined): string | undefined {
  if (!value || isFeedbackUrl(value)) return value || undefined;
  throw new EnvError('FEEDBACK_URL', (words) => words.feedbackUrlWrong(MAX_FEEDBACK_URL));
}

/**
 * What the bots need whose variables are set; null when none is.
 * @throws EnvError naming the variable that is missing or wrong
 */
export function readBotsEnv(environment: Source = process.env): BotsConfig | null {
  const source = withSecretFiles(environment);
  const isShard = source.SHARDING_MANAGER !== undefined;
  const [slack, discord] = [isShard ? null : readSlack(source), readDiscord(source)];
  if (!slack && !discord) return null;
  const isHttp = slack?.mode === 'http' || discord?.mode === 'http';
  const isListening = isHttp || (Boolean(source.PORT) && !isShard);
  return {
    slack,
    discord,
    port: isListening ? readPort(source.PORT) : null,
    host: isListening ? readHost(source.HOST) : DEFAULT_HOST,
    isShard,
    limits: readLimits(source),
    feedbackUrl: readFeedbackUrl(source.FEEDBACK_URL),
    store: readStore(source),
    log: readLogEnv(source, process.stderr.isTTY),
  };
}
