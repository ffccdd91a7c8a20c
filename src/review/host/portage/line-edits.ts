/** Changes of files below /etc/portage, as rules ask for them. */
import type { WordEdit } from '../edit.ts';
import type { NamedFlag, PlacedFlag } from './flags-of.ts';

/** Takes a flag out of its line; a line that would have none left goes as a whole. */
export function dropFlag({ source, line, flag, on }: NamedFlag): WordEdit {
  return { target: 'word', source, line, word: on ? flag : `-${flag}`, text: null };
}

/** Switches a flag on that its line switches off. */
export function switchOn({ source, line, flag }: Pick<PlacedFlag, 'source' | 'line' | 'flag'>): WordEdit {
  return { target: 'word', source, line, word: `-${flag}`, text: flag };
}
