/** `sysctl -a`, /etc/sysctl.conf and what lies in /etc/sysctl.d. */
import { numberedLines } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

interface Setting {
  readonly value: string;
  readonly line: number;
}

export interface Sysctl {
  /** By name with dots; the last of several counts. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** A file that is applied at boot, not what holds now. */
  readonly isSetting: boolean;
}

/** A name in the one spelling with dots: where a slash comes first, slashes are the separators (sysctl.conf(5)). */
function nameOf(text: string): string {
  const name = text.trim().replace(/^-/, '');
  const slash = name.indexOf('/');
  const dot = name.indexOf('.');
  return slash !== -1 && (dot === -1 || slash < dot) ? name.replaceAll('/', '.') : name;
}

/** Reads `NAME = VALUE` lines. */
export function parseSysctl(source: SourceText): Parsed<Sysctl> {
  const settings = new Map<string, Setting>();
  let isSetting = /sysctl\.(?:conf|d)\b/.test(source.name);
  for (const [line, text] of numberedLines(source)) {
    const first = text.trimStart()[0];
    if (first === '#' || first === ';') isSetting = true;
    const sign = text.indexOf('=');
    if (first === '#' || first === ';' || sign === -1) continue;
    const name = nameOf(text.slice(0, sign));
    if (/^[a-z][\w./-]{2,200}$/.test(name)) settings.set(name, { value: text.slice(sign + 1).trim(), line });
  }
  return { content: { settings, isSetting }, told: [] };
}
