/** The composition root: environment → knowledge → commands → the terminal. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../commands/index.ts';
import type { SlackConfig } from './adapters/slack/config.ts';
import type { PlatformRenderers } from './adapters/terminal/answer.ts';
import { runOnce, type Terminal } from './adapters/terminal/cli.ts';
import { createDispatcher, type Dispatcher, type ErrorLog } from './core/dispatch.ts';
import { matchLocale } from './core/locale.ts';
import { type Env, EnvError, readEnv, readSlackEnv } from './env.ts';
import { loadKnowledge } from './knowledge/load.ts';

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

/** Resolves when the operator or the supervisor asks the process to end. */
function askedToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(null));
  });
}

/** Runs the Slack bot until it is asked to stop, or cannot go on. */
async function runSlack(config: SlackConfig, dispatcher: Dispatcher): Promise<number> {
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  // The libraries below start work that nobody waits for; a failure there must not end the bot.
  process.on('unhandledRejection', (error) => log(`slack: unexpected: ${String(error)}`));
  const { FatalSlackError, startSlack } = await import('./adapters/slack/start.ts');
  const stopping = askedToStop();
  try {
    const bot = await startSlack(config, dispatcher, { log });
    const fatal = await Promise.race([stopping, bot.failed]);
    await bot.stop();
    if (fatal) throw fatal;
    return 0;
  } catch (error) {
    if (!(error instanceof FatalSlackError)) throw error;
    log(`docker-gentoo: ${error.message}`);
    return 1;
  }
}

/** The Slack configuration, null for none; what is wrong with it is said on standard error. */
function readSlack(): SlackConfig | null | EnvError {
  try {
    return readSlackEnv();
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
}

/** Runs the program with its arguments; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const env = readEnv();
  const slack = args.length > 0 ? null : readSlack();
  if (slack instanceof EnvError) {
    process.stderr.write(`docker-gentoo: ${slack.message}\n`);
    return 2;
  }
  const dispatcher = createDispatcher(await loadKnowledge(), COMMANDS, logError);
  if (slack) return runSlack(slack, dispatcher);
  const terminal = createTerminal(env);
  return args.length > 0 ? runOnce(args, dispatcher, terminal) : talk(env, dispatcher, terminal);
}
