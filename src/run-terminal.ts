/** Runs the program in a terminal: one question, or a chat. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runOnce, type Terminal } from './adapters/terminal/cli.ts';
import type { Dispatcher } from './core/dispatch.ts';
import { matchLocale } from './core/locale.ts';
import type { Env } from './env/terminal.ts';
import { PLATFORMS } from './platforms.ts';

/** Wide enough for prose, and still readable on a very wide terminal. */
const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;

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
    platforms: Object.fromEntries(PLATFORMS.map(({ name, renderPayload }) => [name, renderPayload])),
    locale: matchLocale(env.language),
  };
}

async function talk(env: Env, dispatcher: Dispatcher, terminal: Terminal): Promise<number> {
  const { answerLines, chat } = await import('./adapters/terminal/chat.ts');
  if (process.stdin.isTTY) {
    const historyFile = env.historyFile ?? join(homedir(), '.docker_gentoo_history');
    return chat({ input: process.stdin, output: process.stdout, historyFile }, dispatcher, terminal);
  }
  const { createInterface } = await import('node:readline');
  return answerLines(createInterface({ input: process.stdin }), dispatcher, terminal);
}

/** Answers the question that the arguments are; without arguments those that are typed. Returns the exit code. */
export function runTerminal(args: readonly string[], env: Env, dispatcher: Dispatcher): Promise<number> {
  const terminal = createTerminal(env);
  return args.length > 0 ? runOnce(args, dispatcher, terminal) : talk(env, dispatcher, terminal);
}
