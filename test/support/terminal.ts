/** The command line in this process, over the real knowledge base: what is printed where, and the exit code. */
import { runOnce, type Terminal } from '../../src/adapters/terminal/cli.ts';
import type { Locale } from '../../src/core/locale.ts';
import { dispatcher } from './ask.ts';

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
