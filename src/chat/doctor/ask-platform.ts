/** One request to a platform, and what it tells on the way: whether we get out, and what time it is there. */
import { reasonForLog } from '../../core/errors-in-log.ts';
import { bad, type Finding, good } from './finding.ts';

const PATIENCE_MS = 10_000;
/** Half of what signatures allow would be noticed too late; a second is the header's own precision. In seconds. */
const MAX_SKEW = 30;

interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null: it was no JSON. */
  readonly body: unknown;
}

/** The system's own word for what is in the way, without addresses that hold a secret. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return reasonForLog(cause);
}

/** Asks; a finding instead of an answer says why there is none. Never throws. */
export async function askPlatform(
  url: string,
  headers: Readonly<Record<string, string>>,
  method: 'GET' | 'POST' = 'GET',
): Promise<PlatformAnswer | Finding> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    const { host } = new URL(url);
    return bad('network', (words) => words.noAnswer(host, reasonOf(error)));
  }
}

/** Compares the clock of this machine with the one of a platform; none, where it does not say. */
export function checkClock(url: string, { headers }: PlatformAnswer, now = Date.now()): Finding[] {
  const there = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(there)) return [];
  const { host } = new URL(url);
  const seconds = Math.round(Math.abs(now - there) / 1000);
  if (seconds <= MAX_SKEW) return [good('clock', (words) => words.clockGood(host))];
  return [bad('clock', (words) => words.clockWrong(host, seconds))];
}
