/** What one line of a paste says about one kernel option. */

export interface Statement {
  readonly symbol: string;
  /** As a configuration would have it: `y`, `m`, `n`, a number or text; null where the line says nothing about it. */
  readonly value: string | null;
  /**
   * What another checker wants: the option set, or off. `unchecked`: it could not look and only lists the symbol. Null for
   * a line that only tells how things are.
   */
  readonly wants: 'set' | 'unset' | 'unchecked' | null;
  /** A value that somebody gave it and that it cannot have. */
  readonly given?: string;
  /** 1-based line in what was pasted. */
  readonly line: number;
}

/** What a reader of lines finds: the same without the number of the line. */
export type Said = Omit<Statement, 'line'>;

/** Whether a checker complains with it: what it wants is not so. */
export function isComplaint({ wants }: Pick<Statement, 'wants'>): boolean {
  return wants !== null;
}
