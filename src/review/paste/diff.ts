/**
 * Reads the difference between two configurations as the newer one: `diff -u`, plain `diff`, and the kernel's own
 * scripts/diffconfig (`-IP_NF_RAW m`, ` VETH m -> n`, `+NEW y`).
 */

const UNIFIED = /^@@ -\d+(?:,\d+)? \+\d+/;
const CLASSIC = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/;
const CHANGED = /^([A-Z0-9][A-Z0-9_]*) (\S+) -> (\S+)$/;
const ONE_SIDED = /^([+-])([A-Z0-9][A-Z0-9_]*) (\S+)$/;
const SYMBOL = /^[-+<]?\s{0,4}#?\s?CONFIG_(\w+)(?:=| is not set)/;
/** So far down a difference has shown that it is one. */
const HEAD_LINES = 60;

type Shape = 'unified' | 'classic' | 'diffconfig';

function shapeOf(lines: readonly string[]): Shape | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (UNIFIED.test(line)) return 'unified';
    if (CLASSIC.test(line)) return 'classic';
    if (CHANGED.test(line) || line.includes('scripts/diffconfig')) return 'diffconfig';
  }
  return null;
}

/** Whether lines are a difference of two configurations. @param lines cleaned ones, or the first of them */
export function isDiff(lines: readonly string[]): boolean {
  return shapeOf(lines) !== null;
}

function configLine(symbol: string, value: string): string {
  return value === 'n' ? `# CONFIG_${symbol} is not set` : `CONFIG_${symbol}=${value}`;
}

function readDiffconfig(line: string): string {
  const [, changed, , now] = CHANGED.exec(line) ?? [];
  if (changed !== undefined && now !== undefined) return configLine(changed, now);
  const [, side, symbol, value] = ONE_SIDED.exec(line) ?? [];
  if (symbol === undefined || value === undefined) return line;
  return configLine(symbol, side === '-' ? 'n' : value);
}

/** The mark of the older file in front of a line. */
const OLDER = { unified: '-', classic: '<' } as const;

function newerSide(lines: readonly string[], older: string): string[] {
  const isOlder = (line: string): boolean => line.startsWith(older);
  const kept = new Set(lines.flatMap((line) => (isOlder(line) ? [] : (SYMBOL.exec(line)?.[1] ?? []))));
  return lines.map((line) => {
    if (!isOlder(line)) return line.startsWith('+') ? line.slice(1).trimStart() : line;
    const symbol = SYMBOL.exec(line)?.[1];
    return symbol === undefined || kept.has(symbol) ? '' : configLine(symbol, 'n');
  });
}

/** The lines as they stand in the newer file; what it lost is said to be off. The same number of lines; others unchanged. */
export function readDiff(lines: readonly string[]): readonly string[] {
  const shape = shapeOf(lines);
  if (shape === null) return lines;
  return shape === 'diffconfig' ? lines.map(readDiffconfig) : newerSide(lines, OLDER[shape]);
}
