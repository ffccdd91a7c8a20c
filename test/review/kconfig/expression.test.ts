import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Expression,
  evaluate,
  parseExpression,
  type Tri,
  triText,
} from '../../../src/review/kconfig/expression.ts';

const VALUES: Readonly<Record<string, Tri>> = { YES: 2, MOD: 1, NO: 0, '64BIT': 2 };
const values = {
  tri: (symbol: string): Tri => VALUES[symbol] ?? 0,
  text: (symbol: string): string => (symbol === 'GCC_VERSION' ? '140200' : triText(VALUES[symbol] ?? 0)),
};
const read = (text: string): Tri => evaluate(parseExpression(text), values);

describe('a Kconfig expression', () => {
  it.each<[string, Tri]>([
    ['YES', 2],
    ['MOD', 1],
    ['y', 2],
    ['m', 1],
    ['n', 0],
    ['64BIT', 2],
    ['YES && MOD', 1],
    ['NO || MOD', 1],
    ['!MOD', 1],
    ['!NO', 2],
    ['!!YES', 2],
    ['NO && YES || MOD', 1],
    ['NO && (YES || MOD)', 0],
    ['MOD=m', 2],
    ['MOD!=n', 2],
    ['MOD = y', 0],
    ['!NO=n', 0],
    ['GCC_VERSION>=80000', 2],
    ['GCC_VERSION < 80000', 0],
    ['GCC_VERSION <= 140200 && YES', 2],
    ['GCC_VERSION > 140200', 0],
    ['GCC_VERSION="140200"', 2],
    ['NO="n"', 2],
    ['UNKNOWN', 0],
  ])('%s is %i', (text, value) => expect(read(text)).toBe(value));

  it.each(['', 'A &&', '(A', 'A)', 'A B', '&& A', 'A == B', 'A=', '!', 'A & B', '#'])('%j is none', (text) =>
    expect(() => parseExpression(text)).toThrow(SyntaxError),
  );

  it('is read back as it was written, whatever it is', () => {
    const symbol = fc.constantFrom('YES', 'MOD', 'NO', '64BIT');
    const leaf: fc.Arbitrary<Expression> = fc.oneof(
      symbol.map((name): Expression => ({ op: 'symbol', name })),
      fc.constantFrom<Tri>(0, 1, 2).map((value): Expression => ({ op: 'constant', value })),
      fc
        .record({
          name: symbol,
          relation: fc.constantFrom('=' as const, '!=' as const),
          value: fc.constantFrom('y', 'm', 'n'),
        })
        .map(
          ({ name, relation, value }): Expression => ({
            op: 'compare',
            relation,
            left: { text: name, isSymbol: true },
            right: { text: value, isSymbol: false },
          }),
        ),
    );
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        tie('tree').map((of): Expression => ({ op: 'not', of })),
        fc
          .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 4 }))
          .map(([op, of]): Expression => ({ op, of })),
      ),
    }));
    const write = (expression: Expression): string => {
      switch (expression.op) {
        case 'constant':
          return triText(expression.value);
        case 'symbol':
          return expression.name;
        case 'not':
          return `!(${write(expression.of)})`;
        case 'compare':
          return `${expression.left.text}${expression.relation}${expression.right.text}`;
        default:
          return expression.of.map((part) => `(${write(part)})`).join(expression.op === 'and' ? ' && ' : ' || ');
      }
    };
    fc.assert(
      fc.property(tree, (expression) => read(write(expression)) === evaluate(expression, values)),
      { numRuns: 500 },
    );
  });
});
