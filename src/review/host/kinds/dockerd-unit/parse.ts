/** Reads the command line of dockerd in a unit of systemd or a drop-in: that of the last `ExecStart=`. */
import { type CommandWord, splitCommand } from '../../command-words.ts';
import { tellFlags } from '../../dockerd/tell-flags.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

export interface DockerdUnit {
  readonly words: readonly CommandWord[];
  /** It clears the command of the unit before it sets its own, as a drop-in has to. */
  readonly isCleared: boolean;
  /** It is a part of a unit and not the whole. */
  readonly isDropIn: boolean;
  /** Where the last command stands; null when there is none. */
  readonly line: number | null;
}

/** A line with those that a backslash joins to it. */
function joined(lines: readonly string[], index: number): string {
  let text = lines[index] ?? '';
  for (let next = index + 1; text.endsWith('\\') && next < lines.length; next += 1)
    text = `${text.slice(0, -1)}\n${lines[next] ?? ''}`;
  return text;
}

export function parseDockerdUnit(source: SourceText): Parsed<DockerdUnit> {
  let words: CommandWord[] = [];
  let isCleared = false;
  let line: number | null = null;
  for (const [index, text] of source.lines.entries()) {
    if (!text.startsWith('ExecStart=')) continue;
    const command = joined(source.lines, index).slice('ExecStart='.length);
    if (command.trim() === '') isCleared = true;
    else {
      words = splitCommand(command, index + 1).slice(1);
      line = index + 1;
    }
  }
  const isDropIn = !/^\[Install\]/m.test(source.text) && !/^Type=/m.test(source.text);
  return {
    content: { words, isCleared, isDropIn, line },
    told: [source.tell('init', 'systemd', line, 'configured'), ...tellFlags(words, source)],
  };
}
