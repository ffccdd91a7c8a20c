/** The environment of the bots. */

import { EnvError } from '../chat/env/env-error.ts';
import { DEFAULT_HOST, readHost, readPort } from '../chat/env/listening.ts';
import type { Source } from '../chat/env/source.ts';
import { isFeedbackUrl, MAX_FEEDBACK_URL } from '../chat/feedback.ts';
import { PLATFORMS } from '../platforms.ts';
import type { BotsConfig } from '../run-bots.ts';
import { readLimits } from './limits.ts';
import { readLogEnv } from './log.ts';
import { withSecretFiles } from './secret-files.ts';
import { readStore } from './store.ts';

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
  const configured = PLATFORMS.flatMap((platform) => platform.configure(source) ?? []);
  if (configured.length === 0) return null;
  const shards = configured.filter((platform) => platform.isShard);
  const isShard = shards.length > 0;
  const platforms = isShard ? shards : configured;
  const isHttp = platforms.some(({ needsPort }) => needsPort);
  const isListening = isHttp || (Boolean(source.PORT) && !isShard);
  const store = readStore(source);
  if (store.kind === 'none' && platforms.some(({ needsStore }) => needsStore))
    throw new EnvError('STORE_PATH', (words) => words.storeMissing);
  return {
    platforms,
    port: isListening ? readPort(source.PORT) : null,
    host: isListening ? readHost(source.HOST) : DEFAULT_HOST,
    isShard,
    limits: readLimits(source),
    feedbackUrl: readFeedbackUrl(source.FEEDBACK_URL),
    store,
    log: readLogEnv(source, process.stderr.isTTY),
  };
}
