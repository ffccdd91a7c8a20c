/** A bot that runs on one platform, as the program that started it sees it. */
import type { Asker } from '../core/asker.ts';
import type { Reply } from '../core/reply.ts';
import type { FatalError } from './fatal-error.ts';

/** Connections over which a platform reaches a bot: how many there are to be, and how many stand right now. */
export interface Connections {
  readonly open: number;
  readonly all: number;
}

/** A bot with one connection, which stands or not. */
export function oneConnection(isOpen: boolean): Connections {
  return { open: isOpen ? 1 : 0, all: 1 };
}

export interface RunningBot {
  /** Resolves when it cannot go on: with the reason. It never resolves otherwise. */
  readonly failed: Promise<FatalError>;
  /** Right now. Over HTTP, where the platform connects for each question, always one of one. */
  connections(): Connections;
  /**
   * Writes to a person who asked nothing just now; absent where the platform gives no way to.
   * Throws what the platform says when it does not take the message.
   */
  readonly write?: (asker: Asker, reply: Reply) => Promise<void>;
  /** Stops taking questions, and waits for the answers that are under way. */
  stop(): Promise<void>;
}
