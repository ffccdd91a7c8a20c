/** The terminal chat, and its plain sister for lines on a pipe. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { toArguments } from '../../core/chat-line.ts';
import { describeProfile } from '../../core/describe-profile.ts';
import type { Dispatcher } from '../../core/dispatch.ts';
import { LIMITS } from '../../core/limits.ts';
import { maskSecrets } from '../../core/mask-secrets.ts';
import { createProfile } from '../../core/profile.ts';
import { mergeHosts } from '../../core/remembered-host.ts';
import { isComplaint } from '../../core/reply.ts';
import { heard } from '../../core/words/heard.ts';
import { wordsFor } from '../../core/words/index.ts';
import { answer, renderAnswer, TERMINAL_ASKER } from './answer.ts';
import { EXIT_CODES, renderComplaint, type Terminal } from './cli.ts';
import { completeLine } from './complete.ts';

const PROMPT = 'docker-gentoo> ';
const MAX_HISTORY = 500;
const LEAVE = new Set(heard(({ leave }) => leave));

async function* nothing(): AsyncGenerator<Buffer> {
  // Inside the chat, standard input is the chat itself: `-` reads as an empty file.
}

/** Answers one line; returns the exit code that it would have as a command of its own. */
async function answerLine(line: string, dispatcher: Dispatcher, terminal: Terminal): Promise<number> {
  // A line that is too long is not even split; as one word it is refused with the limit.
  const args = line.length > LIMITS.questionLength ? [line] : toArguments(line, dispatcher);
  if (args.length === 0) return 0;
  const result = await answer({ args, locale: terminal.locale, stdin: nothing() }, dispatcher);
  if (isComplaint(result.reply)) terminal.writeError(renderComplaint(result.reply));
  else terminal.write(`${await renderAnswer({ ...result, args }, terminal.text, terminal.platforms)}\n`);
  return EXIT_CODES[result.reply.outcome];
}

/** Answers each line of a pipe; returns the highest exit code. Blank lines and lines with a number sign are skipped. */
export async function answerLines(
  lines: AsyncIterable<string>,
  dispatcher: Dispatcher,
  terminal: Terminal,
): Promise<number> {
  let worst = 0;
  for await (const line of lines) {
    const text = line.trim();
    if (LEAVE.has(text)) break;
    if (text !== '' && !text.startsWith('#')) worst = Math.max(worst, await answerLine(text, dispatcher, terminal));
  }
  return worst;
}

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-MAX_HISTORY)
      .reverse();
  } catch {
    return []; // the first time there is none
  }
}

/** Keeps the lines for the next time, without the secrets in them. */
function writeHistory(file: string, newestFirst: readonly string[], terminal: Terminal): void {
  try {
    const lines = newestFirst.slice(0, MAX_HISTORY).reverse().join('\n');
    writeFileSync(file, maskSecrets(`${lines}\n`), { mode: 0o600 });
  } catch (error) {
    const words = wordsFor(terminal.locale);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    terminal.writeError(`${words.complaint(words.historyNotKept(file, reason))}\n`);
  }
}

export interface ChatStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Where the history is kept; empty: nowhere. */
  readonly historyFile: string;
}

/** The interactive chat; returns when the person leaves. */
export async function chat(streams: ChatStreams, dispatcher: Dispatcher, terminal: Terminal): Promise<number> {
  const words = wordsFor(terminal.locale);
  // Before anything is read: what is typed meanwhile waits.
  const { hosts } = await dispatcher.recall(TERMINAL_ASKER);
  let history = streams.historyFile === '' ? [] : readHistory(streams.historyFile);
  const readline = createInterface({
    input: streams.input,
    output: streams.output,
    prompt: PROMPT,
    history,
    historySize: MAX_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => completeLine(line, dispatcher),
  });
  readline.on('history', (lines) => {
    history = lines;
  });
  // The last line may be answered when the input has ended.
  let isOpen = true;
  readline.once('close', () => {
    isOpen = false;
  });
  const profile = createProfile(dispatcher.knowledge.defaultProfile, mergeHosts(hosts, {}));
  terminal.write(`${words.chatWelcome}\n${words.chatProfile(describeProfile(profile, words))}\n\n`);
  readline.prompt();
  for await (const line of readline) {
    if (LEAVE.has(line.trim())) break;
    await answerLine(line, dispatcher, terminal);
    if (isOpen) readline.prompt();
  }
  readline.close();
  if (streams.historyFile !== '') writeHistory(streams.historyFile, history, terminal);
  return 0;
}
