/** Reads the kernel's log: its release, its command line, and the text in which messages are looked for. */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type LogPart, partOfLog } from '../../log-part.ts';
import type { LogLine } from '../docker-log/parse.ts';

export interface Dmesg {
  /** The part in which messages are looked for. */
  readonly part: LogPart;
  /** What the boot loader gave to the kernel. */
  readonly commandLine: LogLine | null;
}

const RELEASE = /\bLinux version (\d{1,3}\.\d{1,4}[\w.+-]{0,100}) \(/;
const COMMAND_LINE = /(?:\]|kernel:|,\d{6}[+-]\d\d:\d\d) (?:Kernel c|C)ommand line: /;

export function parseDmesg(source: SourceText): Parsed<Dmesg> {
  const told: Told[] = [];
  let commandLine: LogLine | null = null;
  for (const [index, text] of source.lines.entries()) {
    const release = RELEASE.exec(text)?.[1];
    if (release !== undefined) told.push(source.tell('kernel', release, index + 1, 'runs'));
    const label = COMMAND_LINE.exec(text);
    if (label) commandLine ??= { line: index + 1, text: text.slice(label.index + label[0].length).trim() };
  }
  return { content: { part: partOfLog(source, null), commandLine }, told };
}
