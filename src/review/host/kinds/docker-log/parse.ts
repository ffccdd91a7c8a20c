/** Reads a log of dockerd or containerd: what it says about the host at that time, and how its last start ended. */
import { modulesNotFound } from '../../../../core/messages/modprobe.ts';
import { stripEscapes } from '../../../../core/render/text.ts';
import { linesFrom } from '../../columns.ts';
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { type LogPart, partOfLog } from '../../log-part.ts';

/** A line and where it stands. */
export interface LogLine {
  readonly line: number;
  readonly text: string;
}

export interface DockerLog {
  /** The part of the log in which messages are looked for, by the same reading that pastes get. */
  readonly part: LogPart;
  /** The first line that ended the daemon; null where none did. */
  readonly fatal: LogLine | null;
  /** dockerd said that it had started, and nothing ended it afterwards. */
  readonly isUp: boolean;
  /** The last line that says that dockerd, or containerd alone, is up; null where none does or it ended afterwards. */
  readonly up: number | null;
  /** It began to start, and the log tells neither that it came up nor that it ended. */
  readonly isStarting: boolean;
  /** Modules that were not below /lib/modules of the running kernel. */
  readonly missingModules: readonly (LogLine & { readonly module: string; readonly release: string })[];
}

const FATAL =
  /level="?(?:fatal|panic)|\bFATA\[|\bpanic: |failed to start daemon|[Ee]rror starting daemon|failed to start containerd|unable to configure the Docker daemon|failed to load listeners|(?:^|\]: )containerd: (?!info)|\]: fatal: |\bfatal error: |\bSIGSEGV\b/;
const UP = /Daemon has completed initialization|API listen on|Loading containers: done/;
const BOOTED = /containerd successfully booted/;
const STARTS =
  /(?:msg="?|\] {1,4})(?:Starting up\b|containerd not running, starting|\[graphdriver\] |Loading containers: start|Creating a containerd client)/;
const DOWN =
  /Processing signal|Start operation timed out|Main process exited|main process exited|Failed to start Docker/;
/** A shorter line says nothing. */
const SHORTEST = 7;
const DEBUG = /level="?(?:debug|trace)|\bDEBU\[/;

/** What dockerd says about itself in one line as it starts; the names of its fields differ by version. */
const SELF = /msg="?Docker daemon"?/;
const SELF_FIELDS = {
  version: / version="?v?(\d+\.\d+[\w.+~-]*)/,
  driver: / (?:storage-driver|graphdriver(?:\(s\))?)="?([a-z0-9-]+)/,
  store: / containerd-snapshotter=(true|false)/,
} as const;
const STARTED_DRIVER =
  /msg="?(?:\[graphdriver\] using prior storage driver:? |using (?:existing )?storage driver )\\?"?([a-z0-9-]{1,40})/;

function tellLine(text: string, line: number, source: SourceText): Told[] {
  const told: Told[] = [];
  const prior = STARTED_DRIVER.exec(text)?.[1];
  if (prior !== undefined) told.push(source.tell('storageDriver', prior, line, 'past'));
  if (!SELF.test(text)) return told;
  const version = SELF_FIELDS.version.exec(text)?.[1];
  const driver = SELF_FIELDS.driver.exec(text)?.[1];
  const store = SELF_FIELDS.store.exec(text)?.[1];
  if (version !== undefined) told.push(source.tell('docker', version, line, 'past'));
  if (driver !== undefined) told.push(source.tell('storageDriver', driver, line, 'past'));
  if (store !== undefined) told.push(source.tell('containerdStore', store === 'true', line, 'past'));
  return told;
}

export function parseDockerLog(source: SourceText): Parsed<DockerLog> {
  const told: Told[] = [];
  const missingModules: DockerLog['missingModules'][number][] = [];
  let fatal: LogLine | null = null;
  let isUp = false;
  let isStarting = false;
  let up: number | null = null;
  const plain = stripEscapes(source.text);
  // Most logs have no colours: their lines are cut once.
  const lines = plain === source.text ? source.lines : plain.split('\n');
  for (const [line, text] of linesFrom(lines, SHORTEST)) {
    if (!isUp && STARTS.test(text)) isStarting = true;
    if (DEBUG.test(text)) continue;
    const isFatal = FATAL.test(text);
    if (isFatal) fatal ??= { line, text };
    if (UP.test(text)) [isUp, isStarting, up] = [true, false, line];
    else if (BOOTED.test(text)) up = line;
    else if (isFatal || DOWN.test(text)) [isUp, isStarting, up] = [false, false, null];
    for (const { module, release } of modulesNotFound(text))
      if (release !== null) missingModules.push({ line, text, module, release });
    told.push(...tellLine(text, line, source));
  }
  const [first] = missingModules;
  if (first) told.push(source.tell('kernel', first.release, first.line, 'past'));
  return {
    content: {
      part: partOfLog(source, fatal?.line ?? null, isUp ? (up ?? 0) : 0),
      fatal,
      isUp,
      up,
      isStarting: isStarting && fatal === null,
      missingModules,
    },
    told,
  };
}
