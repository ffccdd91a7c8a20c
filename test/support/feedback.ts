/** Where bots of tests put what people think of answers, and where they send them to report more. */
import { type FeedbackParts, MemoryFeedback } from '../../src/chat/feedback.ts';
import { StoredFeedback } from '../../src/chat/stored-feedback.ts';
import type { Dispatcher } from '../../src/core/dispatch.ts';

const REPORT_URL = 'https://issues.example/new';
/** Of the facts that they show. */
export const FACT_VERSION = '0.0.0+2026-11-30';

export function feedbackParts(
  log: (line: string) => unknown,
  { memory }: Pick<Dispatcher, 'memory'>,
  url: string | undefined = REPORT_URL,
): FeedbackParts {
  const store = new StoredFeedback(new MemoryFeedback((line) => void log(line)), memory, FACT_VERSION);
  return { store, url, version: '0.0.0' };
}
