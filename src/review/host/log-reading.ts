/** A log as `fix` would read it, once for all rules that ask. */
import { type LogReading, readLog } from '../../core/messages/diagnose.ts';
import type { RuleInput } from './rule.ts';

/** By review, then by text: one review has one profile. */
const READ = new WeakMap<RuleInput, Map<string, LogReading>>();

export function readingOf(text: string, input: RuleInput): LogReading {
  const known = READ.get(input) ?? new Map<string, LogReading>();
  READ.set(input, known);
  const reading = known.get(text) ?? readLog(text, input);
  known.set(text, reading);
  return reading;
}
