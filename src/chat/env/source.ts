/** An environment: its variables by their names. */
export type Source = Readonly<Record<string, string | undefined>>;
