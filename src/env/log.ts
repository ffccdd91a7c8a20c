/** How the operator wants the log. */

import { EnvError } from '../chat/env/env-error.ts';
import type { Source } from '../chat/env/source.ts';
import { LOG_LEVELS } from '../chat/log.ts';
import type { LogConfig } from '../runtime/operator-log.ts';

const FORMATS = ['json', 'text'] as const;

function readOneOf<T extends string>(source: Source, variable: string, values: readonly T[], fallback: T): T {
  const value = source[variable];
  if (!value) return fallback;
  const found = values.find((each) => each === value);
  if (found === undefined) throw new EnvError(variable, (words) => words.oneOf(values));
  return found;
}

/**
 * @param isTerminal whether somebody reads it as it comes
 * @throws EnvError naming the variable that is wrong
 */
export function readLogEnv(source: Source, isTerminal: boolean): LogConfig {
  return {
    format: readOneOf(source, 'LOG_FORMAT', FORMATS, isTerminal ? 'text' : 'json'),
    level: readOneOf(source, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}
