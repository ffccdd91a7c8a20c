/**
 * Kconfig expressions: `A && (B || !C) && D!=n`. Three values, n = 0, m = 1, y = 2; `&&` is the lesser, `||` the
 * greater, `!x` is 2 − x; a comparison is y or n. `!` binds tightest, then comparisons, `&&`, `||`.
 * Rules: Documentation/kbuild/kconfig-language.rst of the kernel, "Menu dependencies".
 */

/** n = 0, m = 1, y = 2. */
export type Tri = 0 | 1 | 2;

export type Expression =
  | { readonly op: 'constant'; readonly value: Tri }
  | { readonly op: 'symbol'; readonly name: string }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'compare'; readonly relation: Relation; readonly left: Operand; readonly right: Operand };

export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A side of a comparison: a symbol by its name, or a constant text (`n`, `80000`, `GCC`). */
interface Operand {
  readonly text: string;
  readonly isSymbol: boolean;
}

/** Where the values come from. */
export interface Values {
  /** The value of a symbol in `&&`, `||` and `!`. */
  tri(symbol: string): Tri;
  /** The value of a symbol in a comparison: `y`, `m`, `n`, a number or a text without quotes. */
  text(symbol: string): string;
}

const TOKEN = /\s*(&&|\|\||!=|<=|>=|[!()=<>]|"(?:[^"\\]|\\.)*"|[A-Za-z0-9_./-]+)/y;
const CONSTANTS: ReadonlyMap<string, Tri> = new Map([
  ['n', 0],
  ['m', 1],
  ['y', 2],
]);
const RELATIONS: readonly string[] = ['=', '!=', '<', '<=', '>', '>='];

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) {
      if (text.slice(at).trim() === '') break;
      throw new SyntaxError(`no Kconfig expression, at ${at}: ${text}`);
    }
    tokens.push(token);
  }
  return tokens;
}

function isRelation(token: string | undefined): token is Relation {
  return token !== undefined && RELATIONS.includes(token);
}

function toOperand(token: string): Operand {
  if (token.startsWith('"')) return { text: token.slice(1, -1).replaceAll(/\\(.)/g, '$1'), isSymbol: false };
  const isConstant = CONSTANTS.has(token) || /^-?(\d+|0x[0-9a-fA-F]+)$/.test(token);
  return { text: token, isSymbol: !isConstant };
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  parse(): Expression {
    const expression = this.#chain('||', 'or', () => this.#chain('&&', 'and', () => this.#unary()));
    if (this.#at < this.#tokens.length) this.#fail();
    return expression;
  }

  #fail(): never {
    throw new SyntaxError(`no Kconfig expression, at "${this.#tokens[this.#at] ?? 'the end'}": ${this.#text}`);
  }

  #chain(sign: string, op: 'and' | 'or', next: () => Expression): Expression {
    const first = next();
    const parts = [first];
    while (this.#tokens[this.#at] === sign) {
      this.#at += 1;
      parts.push(next());
    }
    return parts.length === 1 ? first : { op, of: parts };
  }

  #unary(): Expression {
    const token = this.#tokens[this.#at];
    if (token === '!') {
      this.#at += 1;
      return { op: 'not', of: this.#unary() };
    }
    if (token === '(') {
      this.#at += 1;
      const inner = this.#chain('||', 'or', () => this.#chain('&&', 'and', () => this.#unary()));
      if (this.#tokens[this.#at] !== ')') this.#fail();
      this.#at += 1;
      return inner;
    }
    return this.#leaf();
  }

  #operand(): Operand {
    const token = this.#tokens[this.#at];
    if (token === undefined || /^([!()]|&&|\|\|)$/.test(token) || isRelation(token)) this.#fail();
    this.#at += 1;
    return toOperand(token);
  }

  #leaf(): Expression {
    const left = this.#operand();
    const relation = this.#tokens[this.#at];
    if (isRelation(relation)) {
      this.#at += 1;
      return { op: 'compare', relation, left, right: this.#operand() };
    }
    return left.isSymbol ? { op: 'symbol', name: left.text } : { op: 'constant', value: CONSTANTS.get(left.text) ?? 0 };
  }
}

/** Expressions come from a few trees and are asked for again and again. */
const cache = new Map<string, Expression>();

/**
 * Parses a Kconfig expression; the result is shared, so leave it unchanged.
 * @throws SyntaxError when it is none (the trees are generated, so this is a fault of the importer)
 */
export function parseExpression(text: string): Expression {
  const known = cache.get(text);
  if (known) return known;
  const expression = new Parser(text).parse();
  cache.set(text, expression);
  return expression;
}

function operandText(operand: Operand, values: Values): string {
  return operand.isSymbol ? values.text(operand.text) : operand.text;
}

/** Orders texts as the kernel's expr.c does: as numbers when both are, else as text. */
function order(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (left !== '' && right !== '' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a comparison holds between two texts. */
export function compares(left: string, relation: Relation, right: string): boolean {
  const difference = order(left, right);
  switch (relation) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** The letter of a value. */
export function triText(value: Tri): 'n' | 'm' | 'y' {
  return value === 2 ? 'y' : value === 1 ? 'm' : 'n';
}

/** The value of a letter; whatever is not `y` or `m` is n. */
export function textTri(text: string | null): Tri {
  return text === 'y' ? 2 : text === 'm' ? 1 : 0;
}

export function lesser(a: Tri, b: Tri): Tri {
  return a < b ? a : b;
}

export function greater(a: Tri, b: Tri): Tri {
  return a > b ? a : b;
}

/** The opposite: y for n, n for y, m stays. */
export function opposite(value: Tri): Tri {
  return value === 2 ? 0 : value === 1 ? 1 : 2;
}

/** The value of an expression. */
export function evaluate(expression: Expression, values: Values): Tri {
  switch (expression.op) {
    case 'constant':
      return expression.value;
    case 'symbol':
      return values.tri(expression.name);
    case 'not':
      return opposite(evaluate(expression.of, values));
    case 'and': {
      let result: Tri = 2;
      for (const part of expression.of) {
        result = lesser(result, evaluate(part, values));
        if (result === 0) return 0;
      }
      return result;
    }
    case 'or': {
      let result: Tri = 0;
      for (const part of expression.of) {
        result = greater(result, evaluate(part, values));
        if (result === 2) return 2;
      }
      return result;
    }
    case 'compare': {
      const { left, relation, right } = expression;
      return compares(operandText(left, values), relation, operandText(right, values)) ? 2 : 0;
    }
  }
}
