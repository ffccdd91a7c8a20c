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
interface JoinedLine {
  readonly text: string;
  /** 1-based, of its beginning. */
  readonly line: number;
}

function joinLines(lines: readonly string[]): JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const parts: string[] = [];
    for (; lines[index]?.endsWith('\\') === true; index += 1) parts.push(lines[index]?.slice(0, -1) ?? '');
    joined.push({ text: [...parts, lines[index] ?? ''].join('\n'), line });
  }
  return joined;
}

export function parseDockerdUnit(source: SourceText): Parsed<DockerdUnit> {
  let words: CommandWord[] = [];
  let isCleared = false;
  let line: number | null = null;
  for (const { text, line: start } of joinLines(source.lines)) {
    if (!text.startsWith('ExecStart=')) continue;
    const command = text.slice('ExecStart='.length);
    if (command.trim() === '') isCleared = true;
    else {
      words = splitCommand(command, start).slice(1);
      line = start;
    }
  }
  const isDropIn = !/^\[Install\]/m.test(source.text) && !/^Type=/m.test(source.text);
  return {
    content: { words, isCleared, isDropIn, line },
    told: [source.tell('init', 'systemd', line, 'configured'), ...tellFlags(words, source)],
  };
}
