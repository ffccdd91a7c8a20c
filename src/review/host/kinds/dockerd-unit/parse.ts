/** Reads the command line of dockerd in a unit of systemd or a drop-in: that of the last `ExecStart=`. */
import { type CommandWord, splitCommand } from '../../command-words.ts';
import type { Parsed, SourceText } from '../../evidence.ts';
import { tellFlags } from '../../tell-flags.ts';
import { type JoinedLine, joinedLines } from './joined-lines.ts';
import { commandShown, isShown, pathOfUnit } from './shown.ts';

export interface DockerdUnit {
  readonly words: readonly CommandWord[];
  /** Where a command stands that is one too many: systemd takes a second only after an empty `ExecStart=`. */
  readonly second: number | null;
  /** Where the last command stands; null when there is none. */
  readonly line: number | null;
  /** It is the output of systemctl, and no file. */
  readonly isShown: boolean;
  /** The names that `Environment=` sets. */
  readonly environment: readonly VariableAt[];
  /** `MountFlags=` with the propagation that it asks for. */
  readonly mountFlags: { readonly value: string; readonly line: number } | null;
}

/** A variable that a unit sets. */
interface VariableAt {
  readonly name: string;
  readonly line: number;
}

const EXEC = 'ExecStart=';
const ENVIRONMENT = 'Environment=';
const MOUNT_FLAGS = 'MountFlags=';

function variablesIn({ text, line }: JoinedLine): VariableAt[] {
  return splitCommand(text.slice(ENVIRONMENT.length), line).flatMap((word) => {
    const equals = word.text.indexOf('=');
    return equals < 1 ? [] : [{ name: word.text.slice(0, equals), line: word.line }];
  });
}

/** Whether a text is a drop-in alone: to it belongs the command of a unit that is not shown. */
function isDropIn(text: string): boolean {
  const path = pathOfUnit(text);
  return path === null ? !/^(?:\[Install\]|Type=)/m.test(text) : path.includes('.d/');
}

/** The command lines of a text, one after the other. */
class Commands {
  words: CommandWord[] = [];
  line: number | null = null;
  second: number | null = null;
  #count: number;

  /** @param isDropIn the unit has a command of its own before these */
  constructor(isDropIn: boolean) {
    this.#count = isDropIn ? 1 : 0;
  }

  /** `ExecStart=` of a file: an empty one clears all before it. */
  set(command: string, line: number): void {
    if (command.trim() === '') {
      this.#count = 0;
      this.second = null;
      return;
    }
    this.#count += 1;
    if (this.#count > 1) this.second ??= line;
    this.show(command, line);
  }

  /** The command of a process. */
  show(command: string, line: number): void {
    this.words = splitCommand(command, line).slice(1);
    this.line = line;
  }
}

export function parseDockerdUnit(source: SourceText): Parsed<DockerdUnit> {
  const commands = new Commands(isDropIn(source.text));
  const environment: VariableAt[] = [];
  let mountFlags: DockerdUnit['mountFlags'] = null;
  for (const joined of joinedLines(source.lines)) {
    const { text, line } = joined;
    if (text.startsWith(EXEC)) commands.set(text.slice(EXEC.length), line);
    else if (text.startsWith(ENVIRONMENT)) environment.push(...variablesIn(joined));
    else if (text.startsWith(MOUNT_FLAGS)) mountFlags = { value: text.slice(MOUNT_FLAGS.length).trim(), line };
    else {
      const shown = commandShown(text);
      if (shown !== null) commands.show(shown, line);
    }
  }
  const { words, line, second } = commands;
  return {
    content: { words, second, line, isShown: isShown(source.text), environment, mountFlags },
    told: [source.tell('init', 'systemd', line, 'configured'), ...tellFlags(words, source)],
  };
}
