/** Reads what menuconfig's search shows: `Symbol: IP_NF_RAW [=n]`, and every symbol with its value in `Depends on:`. */
import type { Said } from './statement.ts';

const VALUE = /\b([A-Z0-9][A-Za-z0-9_]*) \[=([ymn])\]/g;

/** What a line says; the symbol that was searched for comes with the wish to have it. */
export function readMenuconfigLine(line: string): Said[] {
  const isSubject = line.startsWith('Symbol:');
  return [...line.matchAll(VALUE)].flatMap(([, symbol, value]) =>
    symbol === undefined || value === undefined
      ? []
      : [{ symbol, value, wants: isSubject && value === 'n' ? ('set' as const) : null }],
  );
}
