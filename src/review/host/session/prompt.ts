/** Lines of a terminal on which somebody typed: the prompt of a shell, and the command behind it. */
import { isPrintingCommand } from './printing-command.ts';

/** `user@host ~`, `user@host:~`, `[user@host folder]`. */
const USER = /^\[?[A-Za-z_][\w.-]{0,60}@[\w.-]{1,60}(?:[: ]{1,2}[^\s\]]{1,200})?\]?$/;
/** `host ~`, `host:~`, `~`: what shows a home is no line of a file. */
const HOME = /^(?:[A-Za-z][\w.-]{0,60}[: ])?~\S{0,200}$/;
/** `host /etc`, `/`: a comment behind a path looks alike. In capitals it is an instruction of a Dockerfile. */
const FOLDER = /^(?:[a-z][\w.-]{0,60}[: ])?\/\S{0,200}$/;
/** What ends a prompt. */
const SIGN = /[#$%❯](?: |$)/;
/** So many blanks may stand before it. */
const INDENT = 4;
/** A command, not the value of a variable or a price. */
const WORD = /^[\w./~-]/;
/** Who types more shows no output. */
const LONGEST = 1000;

/** Whether only a prompt looks like what stands before the sign. */
function isSure(before: string, sign: string, command: string): boolean {
  if (USER.test(before) || HOME.test(before)) return true;
  // No file of a host has a line that begins with `$ `.
  return before === '' && (sign === '$' || sign === '❯') && WORD.test(command);
}

/**
 * The command that somebody typed on a line; empty where there is only a prompt, null where there is none.
 * @param isSession whether the text began with a prompt: elsewhere `# ` begins a comment
 */
export function typedOn(line: string, isSession: boolean): string | null {
  if (line.length > LONGEST) return null;
  const at = line.search(SIGN);
  if (at === -1 || line.length - line.trimStart().length > INDENT) return null;
  const before = line.slice(0, at).trim();
  const command = line.slice(at + 1).trim();
  if (isSure(before, line.charAt(at), command)) return command;
  const mayBe = FOLDER.test(before) || (before === '' && isSession);
  return mayBe && isPrintingCommand(command) ? command : null;
}
