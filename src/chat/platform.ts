/** What a chat platform is to the program: a folder in src/adapters/, whose `index.ts` holds one of these. */
import type { Command } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import type { Finding } from './doctor/finding.ts';
import type { Source } from './env/source.ts';
import type { FeedbackParts } from './feedback.ts';
import type { HttpRoutes } from './http-server.ts';
import type { Log } from './log.ts';
import type { RunningBot } from './running-bot.ts';
import type { SeenStore } from './seen.ts';
import type { Session } from './session.ts';
import type { Installations, KeptTexts } from './shared.ts';

/** What a bot gets from the program that starts it. */
export interface Services {
  readonly log: Log;
  /** Where platforms call that come over HTTP. */
  readonly http: HttpRoutes;
  /** What was handled already, shared between processes. */
  readonly seen: SeenStore;
  /** Command lines that are too long for a button. */
  readonly lines: KeptTexts;
  /** What a platform says of people. */
  readonly locales: KeptTexts;
  /** Where platforms keep what they need to speak for each workspace. */
  readonly installations: Installations;
  readonly feedback: FeedbackParts;
  /** The file that was started, for processes of the same kind. */
  readonly program: string;
}

/** A platform whose variables are set. */
export interface ConfiguredPlatform {
  readonly name: string;
  /** As its makers write it. */
  readonly title: string;
  /** It is called over HTTP, so that something has to listen. */
  readonly needsPort: boolean;
  /** It keeps something that it cannot work without. */
  readonly needsStore: boolean;
  /** This process is one of several that share its work, started by a manager; nothing else runs in it. */
  readonly isShard: boolean;
  /**
   * Starts the bot; its libraries are loaded only now.
   * @throws FatalError when the platform refuses it
   */
  start(session: Session, services: Services): Promise<RunningBot>;
  /** Looks at what it needs, asks the platform and changes nothing; never throws for what is wrong outside. */
  examine(commands: readonly Command[]): Promise<Finding[]>;
}

export interface Platform {
  /** In the log, and as `--format NAME`. */
  readonly name: string;
  /** Every variable of it, with what it does. */
  readonly variables: Readonly<Record<string, string>>;
  /** Those that may be given in a file instead: `NAME_FILE`. */
  readonly secrets: readonly string[];
  /**
   * What its variables say; null: it is not configured.
   * @throws EnvError naming the variable that is missing or wrong
   */
  configure(source: Source): ConfiguredPlatform | null;
  /** An answer as what would be sent, for `--format NAME`; ends with a line break. */
  renderPayload(reply: Reply, commandLine: string): Promise<string>;
}
