/** Reads what shows that the docker command is podman's. */
import { linesFrom } from '../../columns.ts';
import type { Parsed, SourceText, Told } from '../../evidence.ts';

export interface PodmanInfo {
  readonly version: string | null;
  /** The line that gives it away. */
  readonly line: number;
}

const TELLING = /^Emulate Docker CLI using podman|^\s{1,8}buildahVersion:/;
/** ` Version: 5` */
const SHORTEST = 10;
const VERSION = /^\s{1,8}Version:\s{0,4}"?(\d+\.\d[\w.+-]*)/;
const CGROUP = /^\s{1,8}cgroupVersion:\s{0,4}v([12])\b/;

export function parsePodmanInfo(source: SourceText): Parsed<PodmanInfo> {
  const told: Told[] = [];
  let version: string | null = null;
  let line = 1;
  let isTold = false;
  for (const [number, text] of linesFrom(source.lines, SHORTEST)) {
    if (!isTold && TELLING.test(text)) [isTold, line] = [true, number];
    version ??= VERSION.exec(text)?.[1] ?? null;
    const mode = CGROUP.exec(text)?.[1];
    if (mode !== undefined) told.push(source.tell('cgroup', mode === '2' ? 2 : 1, number, 'runs'));
  }
  return { content: { version, line }, told };
}
