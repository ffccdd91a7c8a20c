/** The composition root: environment → knowledge → commands → the terminal or the chat bots. */
import { fileURLToPath } from 'node:url';
import { COMMANDS, OPERATOR_COMMANDS } from '../commands/index.ts';
import { EnvError } from './chat/env/env-error.ts';
import { createDispatcher, type ErrorLog } from './core/dispatch.ts';
import { errorForLog } from './core/errors-in-log.ts';
import { matchLocale } from './core/locale.ts';
import { cleanText } from './core/render/text.ts';
import { wordsFor } from './core/words/index.ts';
import { loadEnvFile } from './env/env-file.ts';
import { readStoreEnv } from './env/store.ts';
import { readEnv } from './env/terminal.ts';
import type { KnowledgeBase } from './knowledge/knowledge-base.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { PLATFORM_NAMES } from './platforms.ts';
import type { BotsConfig } from './run-bots.ts';
import { createTerminalMemory, LaterStore } from './runtime/later-store.ts';
import { createOperatorLog } from './runtime/operator-log.ts';
import type { StorePlace } from './store/store.ts';

const logError: ErrorLog = (id, error) => {
  process.stderr.write(`error ${id}: ${cleanText(errorForLog(error))}\n`);
};

/** Runs the chat bots until the operator or the supervisor asks the process to end, and ends it. */
async function runChat(bots: BotsConfig, knowledge: KnowledgeBase): Promise<never> {
  const [{ Metrics }, { keepHeapSteady }] = await Promise.all([
    import('./chat/metrics.ts'),
    import('./runtime/steady-heap.ts'),
  ]);
  keepHeapSteady();
  const metrics = new Metrics();
  const log = metrics.counting(await createOperatorLog(bots.log));
  const logDefect: ErrorLog = (id, error) => log(`error ${id}: ${errorForLog(error)}`, 'defect');
  const store = new LaterStore(bots.store, (line) => log(line, 'store'));
  const dispatcher = createDispatcher(knowledge, COMMANDS, logDefect, store.memory, PLATFORM_NAMES);
  // The libraries below start work that nobody waits for; a failure there must not end the bot.
  process.on('unhandledRejection', (error) => log(`docker-gentoo: unexpected: ${errorForLog(error)}`, 'defect'));
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  // A shard whose manager is gone has nobody to start it again or to stop it.
  if (bots.isShard) process.once('disconnect', () => stopping.abort());
  // The first to ask waits no longer than the last: all of it is ready before a connection opens.
  const [{ warmUp }] = await Promise.all([
    import('./answers/warm-up.ts'),
    ...COMMANDS.map(({ prepare }) => prepare?.()),
  ]);
  warmUp(knowledge);
  const { runBots } = await import('./run-bots.ts');
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const code = await runBots(bots, dispatcher, {
    log,
    logError: logDefect,
    metrics,
    store,
    stopping: stopping.signal,
    program,
  });
  // What is still being started, and a shard's channel to its manager, would keep the process running.
  process.exit(code);
}

/** Starts the bots, with what `.env` sets; without it, bots start where the environment configures them. */
const BOTS_OPTION = '--bots';

/** What only bots read of the environment is loaded where one may be meant. */
async function readBots(): Promise<BotsConfig | null> {
  const { readBotsEnv } = await import('./env/bots.ts');
  return readBotsEnv();
}

async function readBotsOrFail(): Promise<BotsConfig> {
  loadEnvFile();
  const bots = await readBots();
  if (bots) return bots;
  throw new EnvError('.env', (words) => words.noBot);
}

interface Config {
  /** Null: the terminal is meant. */
  readonly bots: BotsConfig | null;
  /** Where the terminal remembers; what is for operators is where the bots keep it. */
  readonly store: StorePlace;
}

/** What the environment says; what is wrong with it is returned. */
async function readConfig(args: readonly string[]): Promise<Config | EnvError> {
  try {
    const { store } = readEnv();
    if (args.length === 1 && args[0] === BOTS_OPTION) return { bots: await readBotsOrFail(), store };
    if (OPERATOR_COMMANDS.some(({ name }) => name === args[0])) {
      loadEnvFile();
      return { bots: null, store: readStoreEnv() };
    }
    return { bots: args.length > 0 ? null : await readBots(), store };
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
}

/** Looks at what the bots need instead of starting them. */
const DOCTOR = 'doctor';

/** Says what is right and what is to be done; the exit code is 1 when something is. */
async function runDoctor(): Promise<number> {
  const bots = await readBotsOrFail();
  const { examine, tellFindings } = await import('./doctor/doctor.ts');
  const findings = await examine({ bots, commands: COMMANDS });
  const words = wordsFor(matchLocale(readEnv().language));
  for (const line of tellFindings(findings, words)) process.stdout.write(`${cleanText(line)}\n`);
  return findings.some(({ state }) => state === 'bad') ? 1 : 0;
}

function complain(error: EnvError): number {
  const words = wordsFor(matchLocale(readEnv().language));
  process.stderr.write(`${words.complaint(error.tell(words))}\n`);
  return 2;
}

/** Answers in the terminal; returns the exit code. */
async function runInTerminal(args: readonly string[], place: StorePlace, knowledge: KnowledgeBase): Promise<number> {
  const { runTerminal } = await import('./run-terminal.ts');
  const env = readEnv();
  const words = wordsFor(matchLocale(env.language));
  const store = new LaterStore(place, (line) => process.stderr.write(`${words.complaint(cleanText(line))}\n`));
  const memory = createTerminalMemory(place, store);
  const dispatcher = createDispatcher(knowledge, [...COMMANDS, ...OPERATOR_COMMANDS], logError, memory, PLATFORM_NAMES);
  const code = await runTerminal(args, env, dispatcher);
  await store.close();
  return code;
}

/** Runs the program with its arguments; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === DOCTOR)
    return runDoctor().catch((error: unknown) => {
      if (error instanceof EnvError) return complain(error);
      throw error;
    });
  const config = await readConfig(args);
  if (config instanceof EnvError) return complain(config);
  const knowledge = await loadKnowledge();
  return config.bots ? runChat(config.bots, knowledge) : runInTerminal(args, config.store, knowledge);
}
