/** The processes of a run, whatever they are: to be killed, restarted and looked at. */
import type { BotProcess } from '../../test/support/bot-process.ts';
import type { PostgresServer } from '../../test/support/postgres.ts';
import type { Bot } from '../load/stage.ts';
import type { TinyDisk } from './tiny-disk.ts';

export interface Ground {
  readonly bots: readonly Bot[];
  /** Those that ended. */
  readonly ended: readonly Bot[];
  /** Where replicas keep things; undefined: in a file. */
  readonly postgres?: PostgresServer;
  /** Where the file is; undefined: there is none, or no disk of its own could be made. */
  readonly disk?: TinyDisk | undefined;
  /** Ends a bot and starts it anew; resolves when it takes questions. */
  restart(index: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  stop(): Promise<void>;
}

/** What the end of a process says against it: nothing where it was asked to stop, or was killed by us. */
export function problemOfEnd({ exitCode, child }: BotProcess): string | null {
  if (exitCode === 0 || child.signalCode === 'SIGKILL') return null;
  return `a process ended with ${exitCode ?? child.signalCode}`;
}
