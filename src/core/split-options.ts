/** Splits an argument list into options and the rest, by the conventions of `parseArgs` of Node: a test compares both. */

/** What an option of ours is. */
interface OptionShape {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
}

export interface OptionToken {
  readonly kind: 'option';
  /** As it was written, with its dashes: `--docker`, `-h`. */
  readonly rawName: string;
  /** Its name: for a letter of ours the long one. */
  readonly name: string;
  readonly value?: string;
  /** The value stands behind `=`. */
  readonly isInline: boolean;
}

export type ArgumentToken = OptionToken | { readonly kind: 'positional'; readonly value: string };

type Shapes = Readonly<Record<string, OptionShape>>;

function shapeOf(shapes: Shapes, name: string): OptionShape | undefined {
  return Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}

function longName(letter: string, shapes: Shapes): string {
  return Object.keys(shapes).find((name) => shapes[name]?.short === letter) ?? letter;
}

/** Each letter of `-hv` is an option of its own; none of ours takes a value. */
function letters(word: string, shapes: Shapes): OptionToken[] {
  return [...word.slice(1)].map((letter) => ({
    kind: 'option',
    rawName: `-${letter}`,
    name: longName(letter, shapes),
    isInline: false,
  }));
}

/** An option that takes a value has the next word, whatever it is; behind `--` nothing is an option. */
export function splitOptions(args: readonly string[], shapes: Shapes): ArgumentToken[] {
  const tokens: ArgumentToken[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') {
      tokens.push(...args.slice(at + 1).map((value) => ({ kind: 'positional', value }) as const));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      tokens.push({ kind: 'positional', value: word });
      continue;
    }
    if (!word.startsWith('--')) {
      tokens.push(...letters(word, shapes));
      continue;
    }
    const end = word.indexOf('=', 3);
    const rawName = end === -1 ? word : word.slice(0, end);
    const name = rawName.slice(2);
    if (end !== -1) tokens.push({ kind: 'option', rawName, name, value: word.slice(end + 1), isInline: true });
    else {
      const next = shapeOf(shapes, name)?.type === 'string' ? args[at + 1] : undefined;
      tokens.push({ kind: 'option', rawName, name, ...(next !== undefined && { value: next }), isInline: false });
      if (next !== undefined) at += 1;
    }
  }
  return tokens;
}
