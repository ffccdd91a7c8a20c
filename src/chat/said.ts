/** What somebody says in a chat. */
import type { Asker } from '../core/command.ts';
import type { Locale } from '../core/locale.ts';
import type { NamedFile } from './question.ts';

/** Something that was said. */
export interface Said {
  /** The thread or direct message; null: nothing is remembered there. */
  readonly place: string | null;
  readonly text: string;
  readonly files: readonly NamedFile[];
  readonly locale: Locale;
  readonly asker: Asker;
}
