/** A configuration as the model reads it. */

/** A value as it is written, null for a symbol that the file does not name. */
export type ReadSymbol = (symbol: string) => string | null;
