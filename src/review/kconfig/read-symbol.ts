/** A configuration as the model reads it. */

/**
 * A value as it is written, null for a symbol that the file does not name.
 * @param hash of the symbol, see core/kernel-lines/names.ts, where it is at hand
 */
export type ReadSymbol = (symbol: string, hash?: number) => string | null;
