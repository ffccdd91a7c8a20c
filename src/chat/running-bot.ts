/** A bot that runs on one platform, as the program that started it sees it. */
import type { FatalError } from './fatal-error.ts';

export interface RunningBot {
  /** Resolves when it cannot go on: with the reason. It never resolves otherwise. */
  readonly failed: Promise<FatalError>;
  /** Stops taking questions, and waits for the answers that are under way. */
  stop(): Promise<void>;
}
