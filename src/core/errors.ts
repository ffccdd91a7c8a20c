/** Errors that are shown to people as they are. Anything else is a defect: logged with an id, answered generically. */
import type { Action } from './reply.ts';
import { en, type Words } from './words/en/index.ts';

export type UserErrorCode = 'usage' | 'unknown-name' | 'unreadable-input' | 'too-large' | 'busy';

/** Something the user can mend. The message says what happened, with what, and what to do, in the reader's language. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  /** The message in a language. */
  readonly tell: (words: Words) => string;
  /** Command lines to try instead. */
  readonly suggestions: readonly Action[];

  constructor(
    code: UserErrorCode,
    tell: (words: Words) => string,
    suggestions: readonly Action[] = [],
    options?: ErrorOptions,
  ) {
    super(tell(en), options);
    this.name = 'UserError';
    this.code = code;
    this.tell = tell;
    this.suggestions = suggestions;
  }
}
