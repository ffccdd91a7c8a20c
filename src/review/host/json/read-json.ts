/** Reads JSON as Go's encoding/json does, and ends in the same error. */
import type { FaultReason, JsonFault, JsonNode, JsonText } from './json.ts';

/** encoding/json refuses what is nested deeper. */
const MAX_DEPTH = 10_000;

/** A byte as Go quotes it in its messages: of a character that is no ASCII only the first byte is told. */
function quoteChar(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  if (point === 0x27) return "'\\''";
  if (point === 0x22) return `'"'`;
  const byte = point < 0x80 ? point : (new TextEncoder().encode(String.fromCodePoint(point))[0] ?? 0);
  const named = ({ 7: 'a', 8: 'b', 9: 't', 10: 'n', 11: 'v', 12: 'f', 13: 'r', 92: '\\' } as Record<number, string>)[
    byte
  ];
  if (named !== undefined) return `'\\${named}'`;
  if (byte < 0x20 || byte === 0x7f) return `'\\x${byte.toString(16).padStart(2, '0')}'`;
  return `'${String.fromCharCode(byte)}'`;
}

class Fault extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const [TAB, LINE_FEED, RETURN, BLANK, QUOTE, BACKSLASH] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x5c];
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '/': '/',
  '"': '"',
};
const LITERALS = { t: 'true', f: 'false', n: 'null' } as const;

/** An object or array that is not closed yet. */
interface Open {
  readonly node: Extract<JsonNode, { type: 'object' | 'array' }>;
  key: { readonly key: string; readonly keyStart: number; readonly keyEnd: number } | null;
}

class Reader {
  readonly #text: string;
  /** The containers that are open, the outermost first. */
  readonly #stack: Open[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): JsonText {
    let root: JsonNode | null = null;
    try {
      root = this.#readTree();
      this.#skipBlanks();
      if (this.#at < this.#text.length) this.#fail('trailing', 'after top-level value');
      return { root, fault: null, begun: null };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const isCut = root === null && error.fault.at >= this.#text.length;
      return { root, fault: error.fault, begun: isCut ? this.#begun() : null };
    }
  }

  /** The outermost container with all that is whole in it: half of a list or of a number tells the wrong thing. */
  #begun(): JsonNode | null {
    const [outermost] = this.#stack;
    if (!outermost) return null;
    const { node } = outermost;
    const values: { readonly value: JsonNode }[] | JsonNode[] = node.type === 'object' ? node.members : node.items;
    const last = node.type === 'object' ? node.members.at(-1)?.value : node.items.at(-1);
    if (last?.type === 'number' && last.end >= this.#text.trimEnd().length) values.pop();
    node.end = this.#text.length;
    return node;
  }

  #fail(reason: FaultReason, context: string): never {
    if (this.#at >= this.#text.length)
      throw new Fault({ message: 'unexpected end of JSON input', at: this.#text.length, reason: 'end' });
    throw new Fault({
      message: `invalid character ${quoteChar(this.#text, this.#at)} ${context}`,
      at: this.#at,
      reason,
    });
  }

  #skipBlanks(): void {
    const text = this.#text;
    let at = this.#at;
    while (isBlank(text.charCodeAt(at))) at += 1;
    this.#at = at;
  }

  /** The first value with all that is in it; a stack instead of calls, so that no depth is too much for us. */
  #readTree(): JsonNode {
    const stack = this.#stack;
    for (;;) {
      let done: JsonNode | null = this.#open(stack);
      while (done) {
        const parent = stack.at(-1);
        if (!parent) return done;
        done = this.#addTo(parent, done, stack);
      }
    }
  }

  /** Reads what begins here. A container is pushed, and null returned, unless it is empty. */
  #open(stack: Open[]): JsonNode | null {
    this.#skipBlanks();
    const start = this.#at;
    const char = this.#text.charAt(start);
    if (char !== '{' && char !== '[') return this.#readScalar(char, start);
    if (stack.length >= MAX_DEPTH) throw new Fault({ message: 'exceeded max depth', at: start, reason: 'depth' });
    this.#at += 1;
    this.#skipBlanks();
    const node: Open['node'] =
      char === '{'
        ? { type: 'object', members: [], start, end: start }
        : { type: 'array', items: [], start, end: start };
    if (this.#text.charAt(this.#at) === (char === '{' ? '}' : ']')) {
      this.#at += 1;
      node.end = this.#at;
      return node;
    }
    stack.push({ node, key: char === '{' ? this.#readKey() : null });
    return null;
  }

  /** Puts a value into its container; the container itself once it is closed, else null. */
  #addTo(parent: Open, value: JsonNode, stack: Open[]): JsonNode | null {
    const { node } = parent;
    if (node.type === 'object') {
      if (parent.key) node.members.push({ ...parent.key, value });
    } else node.items.push(value);
    this.#skipBlanks();
    const char = this.#text.charAt(this.#at);
    if (char === (node.type === 'object' ? '}' : ']')) {
      this.#at += 1;
      node.end = this.#at;
      stack.pop();
      return node;
    }
    if (char !== ',')
      this.#fail(
        node.type === 'object' ? 'after-pair' : 'after-element',
        node.type === 'object' ? 'after object key:value pair' : 'after array element',
      );
    this.#at += 1;
    if (node.type === 'object') parent.key = this.#readKey();
    return null;
  }

  #readKey(): Open['key'] {
    this.#skipBlanks();
    if (this.#text.charAt(this.#at) !== '"') this.#fail('key', 'looking for beginning of object key string');
    const keyStart = this.#at;
    const key = this.#readString();
    const keyEnd = this.#at;
    this.#skipBlanks();
    if (this.#text.charAt(this.#at) !== ':') this.#fail('after-key', 'after object key');
    this.#at += 1;
    return { key, keyStart, keyEnd };
  }

  #readScalar(char: string, start: number): JsonNode {
    if (char === '"') {
      const value = this.#readString();
      return { type: 'string', value, start, end: this.#at };
    }
    if (char === '-' || (char >= '0' && char <= '9')) return this.#readNumber(start);
    if (char === 't' || char === 'f' || char === 'n') {
      this.#readLiteral(LITERALS[char]);
      if (char === 'n') return { type: 'null', start, end: this.#at };
      return { type: 'boolean', value: char === 't', start, end: this.#at };
    }
    return this.#fail('value', 'looking for beginning of value');
  }

  #readLiteral(literal: string): void {
    this.#at += 1;
    for (const char of literal.slice(1)) {
      if (this.#text.charAt(this.#at) !== char) this.#fail('literal', `in literal ${literal} (expecting '${char}')`);
      this.#at += 1;
    }
  }

  /** Moves to what ends a piece of a string: its quote, an escape, or what may stand in none. */
  #skipPlain(): number {
    const text = this.#text;
    let at = this.#at;
    let code = text.charCodeAt(at);
    while (code !== QUOTE && code !== BACKSLASH && code >= BLANK) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.#at = at;
    return code;
  }

  #readString(): string {
    let read = '';
    this.#at += 1;
    for (;;) {
      const from = this.#at;
      const code = this.#skipPlain();
      const piece = this.#text.slice(from, this.#at);
      read = read === '' ? piece : read + piece;
      if (code === QUOTE) break;
      if (code !== BACKSLASH) this.#fail('string', 'in string literal');
      read += this.#readEscape();
    }
    this.#at += 1;
    return read;
  }

  #readEscape(): string {
    this.#at += 1;
    const char = this.#text.charAt(this.#at);
    const plain = ESCAPES[char];
    if (plain !== undefined) {
      this.#at += 1;
      return plain;
    }
    if (char !== 'u') this.#fail('escape', 'in string escape code');
    this.#at += 1;
    const start = this.#at;
    while (this.#at < start + 4) {
      if (!/^[0-9a-fA-F]$/.test(this.#text.charAt(this.#at)))
        this.#fail('escape', 'in \\u hexadecimal character escape');
      this.#at += 1;
    }
    return String.fromCharCode(Number.parseInt(this.#text.slice(start, this.#at), 16));
  }

  #digits(): void {
    while (isDigit(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #readNumber(start: number): JsonNode {
    if (this.#text.charAt(this.#at) === '-') {
      this.#at += 1;
      if (!isDigit(this.#text.charAt(this.#at))) this.#fail('number', 'in numeric literal');
    }
    if (this.#text.charAt(this.#at) === '0') this.#at += 1;
    else this.#digits();
    if (this.#text.charAt(this.#at) === '.') {
      this.#at += 1;
      if (!isDigit(this.#text.charAt(this.#at))) this.#fail('number', 'after decimal point in numeric literal');
      this.#digits();
    }
    if (/^[eE]$/.test(this.#text.charAt(this.#at))) {
      this.#at += 1;
      if (/^[+-]$/.test(this.#text.charAt(this.#at))) this.#at += 1;
      if (!isDigit(this.#text.charAt(this.#at))) this.#fail('number', 'in exponent of numeric literal');
      this.#digits();
    }
    return { type: 'number', value: this.#text.slice(start, this.#at), start, end: this.#at };
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB || code === RETURN;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Reads a text as JSON; never throws. */
export function readJson(text: string): JsonText {
  return new Reader(text).read();
}
