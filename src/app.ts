/** The composition root: environment → knowledge → commands → the terminal or the chat bots. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../commands/index.ts';
import type { PlatformRenderers } from './adapters/terminal/answer.ts';
import { runOnce, type Terminal } from './adapters/terminal/cli.ts';
import { createDispatcher, type Dispatcher, type ErrorLog } from './core/dispatch.ts';
import { matchLocale } from './core/locale.ts';
import { type Env, EnvError, readBotsEnv, readEnv } from './env.ts';
import { loadKnowledge } from './knowledge/load.ts';
import type { BotsConfig } from './run-bots.ts';

/** Wide enough for prose, and still readable on a very wide terminal. */
const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;

/** `--format slack`: the renderer is loaded only when it is asked for. */
const renderSlackPayload: NonNullable<PlatformRenderers['slack']> = async (reply, commandLine) => {
  const { renderPayload } = await import('./adapters/slack/render/payload.ts');
  return renderPayload(reply, commandLine);
};

/** `--format discord`, likewise. */
const renderDiscordPayload: NonNullable<PlatformRenderers['discord']> = async (reply, commandLine) => {
  const { renderPayload } = await import('./adapters/discord/render/payload.ts');
  return renderPayload(reply, commandLine);
};

function createTerminal(env: Env): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    write: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
    text: {
      width: Math.min(env.columns ?? stdout.columns ?? PIPE_WIDTH, MAX_WIDTH),
      colours: env.forceColor || (!env.noColor && stdout.isTTY === true),
    },
    platforms: { slack: renderSlackPayload, discord: renderDiscordPayload },
    locale: matchLocale(env.language),
  };
}

const logError: ErrorLog = (id, error) => {
  process.stderr.write(`error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

async function talk(env: Env, dispatcher: Dispatcher, terminal: Terminal): Promise<number> {
  const { answerLines, chat } = await import('./adapters/terminal/chat.ts');
  if (process.stdin.isTTY) {
    const historyFile = env.historyFile ?? join(homedir(), '.docker_gentoo_history');
    return chat({ input: process.stdin, output: process.stdout, historyFile }, dispatcher, terminal);
  }
  const { createInterface } = await import('node:readline');
  return answerLines(createInterface({ input: process.stdin }), dispatcher, terminal);
}

/** Runs the chat bots until the operator or the supervisor asks the process to end. */
async function runChat(bots: BotsConfig, dispatcher: Dispatcher): Promise<number> {
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  // The libraries below start work that nobody waits for; a failure there must not end the bot.
  process.on('unhandledRejection', (error) => log(`docker-gentoo: unexpected: ${String(error)}`));
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  // A shard whose manager is gone has nobody to start it again or to stop it.
  if (bots.isShard) process.once('disconnect', () => stopping.abort());
  const { runBots } = await import('./run-bots.ts');
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const code = await runBots(bots, dispatcher, { log, stopping: stopping.signal, program });
  // Its channel to the manager would keep the process of a shard running.
  if (bots.isShard && process.connected) process.disconnect();
  return code;
}

/** The configuration of the bots, null for none; what is wrong with it is returned. */
function readBots(): BotsConfig | null | EnvError {
  try {
    return readBotsEnv();
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
}

/** Runs the program with its arguments; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const env = readEnv();
  const bots = args.length > 0 ? null : readBots();
  if (bots instanceof EnvError) {
    process.stderr.write(`docker-gentoo: ${bots.message}\n`);
    return 2;
  }
  const dispatcher = createDispatcher(await loadKnowledge(), COMMANDS, logError);
  if (bots) return runChat(bots, dispatcher);
  const terminal = createTerminal(env);
  return args.length > 0 ? runOnce(args, dispatcher, terminal) : talk(env, dispatcher, terminal);
}
