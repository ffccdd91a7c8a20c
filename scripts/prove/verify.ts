/** What must hold after a fix was merged and `make olddefconfig` has run. */
import type { ReviewDocument } from '../../src/review/review.ts';

export type ConfigValues = ReadonlyMap<string, string>;

/** Every symbol a configuration names, `n` for `is not set`. */
export function readValues(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const unset = /^# CONFIG_(\w+) is not set$/.exec(line)?.[1];
    if (unset !== undefined) values.set(unset, 'n');
    const [, symbol, value] = /^CONFIG_(\w+)=(.*)$/.exec(line) ?? [];
    if (symbol !== undefined && value !== undefined) values.set(symbol, value);
  }
  return values;
}

function isSet(value: string | undefined): boolean {
  return value === 'y' || value === 'm';
}

const RANK: Readonly<Record<string, number>> = { n: 0, m: 1, y: 2 };

/** Symbol → whether it is promised to be set (true) or off (false). What is said to be impossible is not promised. */
function promisesOf({ options, fix }: ReviewDocument): Map<string, boolean> {
  const unmet = new Set(fix.unmet.map(({ symbol }) => symbol));
  const hopeless = new Set(
    options.filter(({ symbol, need }) => need === 'required' && unmet.has(symbol)).map(({ capability }) => capability),
  );
  const promises = new Map<string, boolean>();
  for (const { symbol, need, status, value, capability } of options) {
    if ((need !== 'required' && need !== 'recommended') || unmet.has(symbol) || status === 'unknown') continue;
    if (hopeless.has(capability) && !isSet(value)) continue;
    const isToBeOff = status === 'wrong' || (status === 'ok' && !isSet(value));
    promises.set(symbol, !isToBeOff);
  }
  return promises;
}

/** What was in the file and is less or gone, without having been announced. The caller knows which of it is the user's. */
export function findLosses(base: ConfigValues, result: ConfigValues, { fix }: ReviewDocument): string[] {
  const said = new Set([...fix.sideEffects, ...fix.changes].map(({ symbol }) => symbol));
  const lost: string[] = [];
  for (const [symbol, before] of base) {
    const after = result.get(symbol) ?? 'absent';
    if (before === 'n' || before === after || said.has(symbol)) continue;
    if (Object.hasOwn(RANK, before) && (RANK[after] ?? 0) > (RANK[before] ?? 0)) continue;
    lost.push(symbol);
  }
  return lost;
}

/** Promises and announced changes that did not come true. */
export function findBroken(result: ConfigValues, document: ReviewDocument): string[] {
  const broken: string[] = [];
  for (const [symbol, set] of promisesOf(document))
    if (isSet(result.get(symbol)) !== set)
      broken.push(`${symbol} was promised to be ${set ? 'set' : 'off'}, is ${result.get(symbol) ?? 'absent'}`);
  for (const { symbol, to } of document.fix.changes)
    if (isSet(result.get(symbol)) !== (to !== 'n'))
      broken.push(`the fix says ${symbol}=${to}, it is ${result.get(symbol) ?? 'absent'}`);
  return broken;
}

/** What the check script still calls missing although it was promised. */
export function findDisputes(verdicts: ReadonlyMap<string, boolean>, document: ReviewDocument): string[] {
  return [...promisesOf(document)]
    .filter(([symbol, set]) => set && verdicts.get(symbol) === false)
    .map(([symbol]) => `the check script calls ${symbol} missing`);
}

/** What is built in by default or by somebody's wish, and only a module after the fix, or gone. */
export function findDemoted(base: ConfigValues, result: ConfigValues, { fix }: ReviewDocument): string[] {
  const said = new Set(
    [...fix.sideEffects, ...fix.changes.filter(({ from }) => from === 'y')].map(({ symbol }) => symbol),
  );
  return [...base]
    .filter(([symbol, value]) => value === 'y' && result.get(symbol) === 'm' && !said.has(symbol))
    .map(([symbol]) => `${symbol} was built in and is a module now, and nobody said so`);
}

/** A wish that is met by a way which it excludes. */
export function findExcludedWays(
  { capabilities }: ReviewDocument,
  excludedBy: (id: string) => readonly string[],
): string[] {
  return capabilities.flatMap(({ id }) =>
    capabilities
      .filter(({ via }) => via !== null && excludedBy(id).includes(via))
      .map((met) => `${met.id} is met through ${met.via}, which ${id} excludes`),
  );
}
