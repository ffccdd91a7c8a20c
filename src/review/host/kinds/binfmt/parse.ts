/** Reads handlers of binfmt_misc: the program that runs others, its flags, and whether the kernel uses it. */
import type { Parsed, SourceText } from '../../evidence.ts';

/** A program that runs others. */
export interface BinfmtHandler {
  /** The path of the program. */
  readonly interpreter: string;
  readonly flags: string;
  readonly isEnabled: boolean;
  /** 1-based; of the flags. */
  readonly line: number;
}

/** The handlers in a file. */
export interface Binfmt {
  readonly handlers: readonly BinfmtHandler[];
}

/** The path on a line that begins with `interpreter`. */
export function readInterpreter(line: string): string | undefined {
  const [first, path, ...more] = line.trim().split(' ', 3);
  return first === 'interpreter' && path?.startsWith('/') === true && more.length === 0 ? path : undefined;
}

/** The letters on a line that begins with `flags:`; there may be none. */
export function readFlags(line: string): string | undefined {
  const [first, letters = '', ...more] = line.trim().split(' ', 3);
  return first === 'flags:' && more.length === 0 && /^[A-Z]*$/.test(letters) ? letters : undefined;
}

/** More handlers than there are architectures. */
const MOST = 500;

/** `:NAME:TYPE:OFFSET:MAGIC:MASK:INTERPRETER:FLAGS`; behind a `#` it is not registered, and read as none. */
export function registered(text: string): Pick<BinfmtHandler, 'interpreter' | 'flags'> | null {
  const fields = text.startsWith(':') ? text.trim().split(':', 9) : [];
  const [type = '', interpreter = '', flags = ''] = [fields[2], fields[6], fields[7]];
  const isHandler = fields.length === 8 && (type === 'M' || type === 'E') && interpreter.startsWith('/');
  return isHandler ? { interpreter, flags } : null;
}

/** Reads the handlers; of each that the kernel shows the state stands first, and the flags after the program. */
export function parseBinfmt(source: SourceText): Parsed<Binfmt> {
  const handlers: BinfmtHandler[] = [];
  let isEnabled = true;
  let interpreter: string | undefined;
  for (const [index, text] of source.lines.entries()) {
    if (handlers.length >= MOST) {
      source.stopAt(index);
      break;
    }
    const line = index + 1;
    const entry = registered(text);
    if (entry) handlers.push({ ...entry, isEnabled: true, line });
    const word = text.trim();
    if (word === 'enabled' || word === 'disabled') isEnabled = word === 'enabled';
    interpreter = readInterpreter(text) ?? interpreter;
    const flags = readFlags(text);
    if (flags === undefined || interpreter === undefined) continue;
    handlers.push({ interpreter, flags, isEnabled, line });
    interpreter = undefined;
    isEnabled = true;
  }
  return { content: { handlers }, told: [] };
}
