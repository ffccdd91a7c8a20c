/** Questions that quote a key of daemon.json which no dockerd has: `"auto-prune-days": 7`. */
import type { Decision } from './decision.ts';
import type { AnswerContext } from './shared.ts';

/** A key as JSON has it, of several words: one word may be the name of anything. */
const KEY = /["“”']([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,5})["“”'] ?:/g;
/** The fact about such keys. */
const UNKNOWN_KEY = 'daemon-json-unknown-key';

/** That dockerd has no key of a name that a question quotes; null: it has, or none is quoted. */
export function decideDaemonKey(folded: string, { knowledge }: AnswerContext): Decision | null {
  if (!folded.includes('daemon.json')) return null;
  const { options, unchecked } = knowledge.host.daemonOptions;
  const known = new Set([...options, ...unchecked].flatMap((each) => [each.key, 'flag' in each ? each.flag : null]));
  const isUnknown = (key: string): boolean => !known.has(key) && !knowledge.search.index.isKnown(key);
  const quoted = Array.from(folded.matchAll(KEY), ([, key = '']) => key);
  const fact = knowledge.get('symptom', UNKNOWN_KEY);
  return fact && quoted.length > 0 && quoted.every(isUnknown) ? { kind: 'fact', fact, others: [] } : null;
}
