/** A log as `fix` would read it, once for all rules that ask. */
import { type LogReading, readLog } from '../../core/messages/diagnose.ts';
import type { LogPart } from './log-part.ts';
import type { RuleInput } from './rule.ts';

/** The lines as they are numbered in the whole log. */
function shifted(reading: LogReading, skipped: number): LogReading {
  if (skipped === 0) return reading;
  return {
    findings: reading.findings.map((each) => ({ ...each, line: each.line + skipped })),
    errors: reading.errors.map((each) => ({ ...each, line: each.line + skipped })),
  };
}

/** By review, then by text: one review has one profile. */
const READ = new WeakMap<RuleInput, Map<string, LogReading>>();

export function readingOf({ text, skipped, up }: LogPart, input: RuleInput): LogReading {
  const known = READ.get(input) ?? new Map<string, LogReading>();
  READ.set(input, known);
  const reading = known.get(text) ?? shifted(readLog(text, input, up - skipped), skipped);
  known.set(text, reading);
  return reading;
}
