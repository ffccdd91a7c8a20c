/** What the doctor found out about one thing. */
import type { Words } from '../../core/words/en/index.ts';

export interface Finding {
  /** What was looked at: `slack`, `clock`. */
  readonly about: string;
  readonly state: 'good' | 'bad' | 'unsure';
  /** What was found, and for what is bad what to do. */
  readonly tell: (doctor: Words['doctor'], words: Words) => string;
}

export const good = (about: string, tell: Finding['tell']): Finding => ({ about, state: 'good', tell });
export const bad = (about: string, tell: Finding['tell']): Finding => ({ about, state: 'bad', tell });
export const unsure = (about: string, tell: Finding['tell']): Finding => ({ about, state: 'unsure', tell });
