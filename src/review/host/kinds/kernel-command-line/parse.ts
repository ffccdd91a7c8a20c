/**
 * What the kernel is started with: /proc/cmdline, a boot loader's settings, the line in the kernel's log.
 * Quoting and the end at ` -- ` as in Documentation/admin-guide/kernel-parameters.rst.
 */
import { numberedLines } from '../../columns.ts';
import type { Parsed, SourceText, Standing } from '../../evidence.ts';

export interface BootParameter {
  /** With underscores: to the kernel `-` and `_` are one. */
  readonly name: string;
  /** Null for one without `=`. */
  readonly value: string | null;
  readonly line: number;
}

export interface KernelCommandLine {
  readonly parameters: readonly BootParameter[];
  /** It is a boot loader's file, not what runs. */
  readonly isSetting: boolean;
  /** The kernel is built with it, and takes no other. */
  readonly isForced: boolean;
}

const SETTING = /^[ \t]{0,16}(?:GRUB_CMDLINE_LINUX(?:_DEFAULT)?=|(?:APPEND|append|options)[ \t])/;
const LOGGED = 'Kernel command line: ';

/** The part of a line that the kernel gets, and whether it is a setting; null for a line that is none. */
function commandLineOf(text: string, isWhole: boolean): { text: string; isSetting: boolean } | null {
  const setting = SETTING.exec(text);
  if (setting) {
    const value = text.slice(setting[0].length).trim();
    const quote = value[0];
    const isQuoted = quote === '"' || quote === "'";
    const end = isQuoted ? value.indexOf(quote, 1) : -1;
    return { text: isQuoted ? value.slice(1, end === -1 ? undefined : end) : value, isSetting: true };
  }
  const logged = text.indexOf(LOGGED);
  if (logged !== -1) return { text: text.slice(logged + LOGGED.length), isSetting: false };
  return isWhole || text.trimStart().startsWith('BOOT_IMAGE=') ? { text, isSetting: false } : null;
}

/** Cut at blanks outside of double quotes. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  let isQuoted = false;
  for (let index = 0; index <= text.length; index += 1) {
    const char = text[index];
    if (char === '"') isQuoted = !isQuoted;
    const isBlank = char === undefined || (!isQuoted && (char === ' ' || char === '\t'));
    if (!isBlank && start === -1) start = index;
    if (!isBlank || start === -1) continue;
    words.push(text.slice(start, index).replaceAll('"', ''));
    start = -1;
  }
  return words;
}

function readWord(word: string, line: number): BootParameter {
  const sign = word.indexOf('=');
  const name = (sign === -1 ? word : word.slice(0, sign)).replaceAll('-', '_');
  return { name, value: sign === -1 ? null : word.slice(sign + 1), line };
}

/** The parameters of one command line; what stands behind ` -- ` is for init. */
export function parametersIn(text: string, line: number): BootParameter[] {
  const words = wordsOf(text);
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).map((word) => readWord(word, line));
}

/** Reads every command line in a text; comments are none. */
export function parseKernelCommandLine(source: SourceText): Parsed<KernelCommandLine> {
  const parameters: BootParameter[] = [];
  let isSetting = false;
  const isWhole = !source.text.trim().includes('\n');
  for (const [line, text] of numberedLines(source)) {
    const found = text.trimStart().startsWith('#') ? null : commandLineOf(text, isWhole);
    if (!found) continue;
    isSetting ||= found.isSetting;
    for (const parameter of parametersIn(found.text, line)) parameters.push(parameter);
  }
  return {
    content: { parameters, isSetting, isForced: false },
    told: toldBy(parameters, source, isSetting ? 'configured' : 'runs'),
  };
}

function toldBy(parameters: readonly BootParameter[], source: SourceText, standing: Standing): Parsed<unknown>['told'] {
  const init = parameters.findLast(({ name }) => name === 'init');
  if (!init?.value) return [];
  if (init.value.endsWith('/systemd')) return [source.tell('init', 'systemd', init.line, standing)];
  return init.value.endsWith('/openrc-init') ? [source.tell('init', 'openrc', init.line, standing)] : [];
}

/** The last value of a parameter, which counts for nearly all of them. */
export function lastParameter({ parameters }: KernelCommandLine, name: string): BootParameter | undefined {
  return parameters.findLast((each) => each.name === name);
}
