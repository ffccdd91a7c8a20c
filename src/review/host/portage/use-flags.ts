/** USE flags as they are written in package.use and make.conf: `btrfs`, `-overlay`, `-*`, `PYTHON_TARGETS: -* python3_13`. */
import type { Word } from './lines.ts';

export interface FlagSetting {
  /** In full, with the prefix of its USE_EXPAND variable: `python_targets_python3_13`. `*` where all are meant. */
  readonly flag: string;
  readonly on: boolean;
  /** 1-based. */
  readonly line: number;
}

const FLAG = /^[+-]?[A-Za-z0-9][A-Za-z0-9+_@-]*$/;
const PREFIX = /^[A-Z0-9][A-Z0-9_]*:$/;

/** Whether a word can be a USE flag, `-*`, or the name of a USE_EXPAND variable in front of its values. */
export function looksLikeFlag(word: string): boolean {
  return word === '-*' || FLAG.test(word) || PREFIX.test(word);
}

/** Reads the words behind an atom; a word that can be no flag is left out, as Portage does. */
export function readFlags(words: readonly Word[]): FlagSetting[] {
  const settings: FlagSetting[] = [];
  let prefix = '';
  for (const { text, line } of words) {
    if (PREFIX.test(text)) {
      prefix = `${text.slice(0, -1).toLowerCase()}_`;
    } else if (looksLikeFlag(text)) {
      const name = text.replace(/^[+-]/, '');
      settings.push({ flag: `${prefix}${name}`, on: !text.startsWith('-'), line });
    }
  }
  return settings;
}
