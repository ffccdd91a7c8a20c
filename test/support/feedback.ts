/** Where bots of tests put what people think of answers, and where they send them to report more. */
import { type FeedbackParts, MemoryFeedback } from '../../src/chat/feedback.ts';

const REPORT_URL = 'https://issues.example/new';

export function feedbackParts(log: (line: string) => unknown, url: string | undefined = REPORT_URL): FeedbackParts {
  return { store: new MemoryFeedback((line) => void log(line)), url, version: '0.0.0' };
}
