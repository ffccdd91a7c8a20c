/** A bot for each workspace: what they share stands once, what has a token is made for each. */
import { Conversation } from '../../../chat/conversation.ts';
import type { KeptTexts } from '../../../chat/shared.ts';
import type { ThreadMemory } from '../../../chat/thread-memory.ts';
import { reasonForLog } from '../../../core/errors-in-log.ts';
import type { SlackConfig } from '../config.ts';
import { createApi } from '../connection/web-clients.ts';
import { createFetchFile } from '../files/fetch-file.ts';
import { bringAgain } from '../files/slack-file.ts';
import { Locales } from '../locales.ts';
import type { Works, Workspace, Workspaces } from '../workspaces/workspace.ts';
import type { Bot } from './bot.ts';

/** What belongs to no workspace. */
export type SharedParts = Pick<Bot, 'session' | 'feedback' | 'dispatcher' | 'answers' | 'tasks' | 'seen' | 'log'> & {
  readonly threads: ThreadMemory;
  readonly keptLocales: KeptTexts | undefined;
};

/** With clients, languages and rights of each; more are made again when they are needed. */
const MAX_BOTS = 200;

function createBot(
  { botToken, teamId }: Workspace,
  config: SlackConfig,
  { threads, keptLocales, ...shared }: SharedParts,
): Bot {
  const api = createApi(botToken, config, shared.log);
  const fetchFile = createFetchFile(api, { botToken, fileHosts: config.fileHosts });
  return {
    ...shared,
    api,
    teamId,
    fetchFile,
    conversation: new Conversation(shared.session, threads, bringAgain(fetchFile)),
    locales: new Locales(api, keptLocales, config.mode === 'oauth' ? teamId : undefined),
  };
}

export class Bots {
  readonly #workspaces: Workspaces;
  readonly #config: SlackConfig;
  readonly #parts: SharedParts;
  /** By token: a workspace that installs the app again has another one. */
  readonly #made = new Map<string, Bot>();

  constructor(workspaces: Workspaces, config: SlackConfig, parts: SharedParts) {
    this.#workspaces = workspaces;
    this.#config = config;
    this.#parts = parts;
  }

  /** The bot of a workspace; null, and a line in the log: there is no token for it. */
  async find(teamId: string): Promise<Bot | null> {
    try {
      const workspace = await this.#workspaces.find(teamId);
      if (workspace) return this.#botOf(workspace);
      this.#parts.log('slack: a request of a workspace that the app is not installed in');
    } catch (error) {
      this.#parts.log(`slack: the token of a workspace cannot be read (${reasonForLog(error)})`);
    }
    return null;
  }

  /** Slack said that the app was taken out of a workspace. */
  async remove(teamId: string): Promise<void> {
    const { log } = this.#parts;
    const works: Works = ({ botToken }) =>
      createApi(botToken, this.#config, log)
        .web.auth.test()
        .then(
          () => true,
          () => false,
        );
    try {
      await this.#workspaces.remove(teamId, works);
    } catch (error) {
      log(`slack: the token of a workspace is deleted later (${reasonForLog(error)})`, 'store');
    }
  }

  #botOf(workspace: Workspace): Bot {
    const { botToken } = workspace;
    const made = this.#made.get(botToken) ?? createBot(workspace, this.#config, this.#parts);
    this.#made.delete(botToken);
    this.#made.set(botToken, made);
    const oldest = this.#made.keys().next().value;
    if (this.#made.size > MAX_BOTS && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }
}
