/** The command line in this process, over the real knowledge base: what is printed where, and the exit code. */
import { COMMANDS, OPERATOR_COMMANDS } from '../../commands/index.ts';
import { runOnce, type Terminal } from '../../src/adapters/terminal/cli.ts';
import { createDispatcher } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import { PLATFORM_NAMES } from '../../src/platforms.ts';
import { knowledge } from './ask.ts';

/** A terminal has the commands for operators too. */
const dispatcher = createDispatcher(
  knowledge,
  [...COMMANDS, ...OPERATOR_COMMANDS],
  (_id, error) => {
    throw error; // a defect: no test expects one
  },
  undefined,
  PLATFORM_NAMES,
);

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly locale?: Locale;
  /** Columns. */
  readonly width?: number;
  /** What stands on standard input. */
  readonly input?: string | AsyncIterable<Buffer>;
}

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** Runs the program with its arguments, as a shell would hand them over. */
export async function runCommand(
  args: readonly string[],
  { locale = 'en', width = 100, input = '' }: Options = {},
): Promise<Printed> {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    stdin: typeof input === 'string' ? once(input) : input,
    write: (text) => {
      printed.out += text;
    },
    writeError: (text) => {
      printed.err += text;
    },
    text: { width, colours: false },
    platforms: {},
    locale,
  };
  const code = await runOnce(args, dispatcher, terminal);
  return { code, ...printed };
}
