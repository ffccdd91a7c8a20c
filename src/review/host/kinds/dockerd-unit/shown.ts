/** The command of dockerd as `systemctl status` shows it: the process that runs, or the one that has ended. */

const RUNS = /^(?:[├└]─|[|`]-) {0,8}\d{1,10} (.*)$/;
const ENDED = /^Process: \d{1,10} ExecStart=(.*)$/;
const RESULT = ' (code=';
/** Where the terminal was too narrow. */
const CUT = /(?:…|\.\.\.)$/;

/** The command line that a line shows, without what was cut off at its end; null for another line. */
export function commandShown(line: string): string | null {
  if (!line.includes('dockerd')) return null;
  const bare = line.trim();
  const shown = RUNS.exec(bare)?.[1] ?? ENDED.exec(bare)?.[1];
  const [program = ''] = shown?.split(' ', 1) ?? [];
  if (shown === undefined || !/(?:^|\/)dockerd$/.test(program)) return null;
  const end = shown.indexOf(RESULT);
  const command = end === -1 ? shown : shown.slice(0, end);
  return CUT.test(command) ? command.slice(0, Math.max(0, command.lastIndexOf(' '))) : command;
}

/** What systemctl warns of above a unit whose files have changed since they were read. */
const CHANGED = /^Warning: The unit file, source configuration file or drop-ins of (\S{1,100}) changed on disk/;

/** Units that Docker is made of. */
const OURS = /^(?:docker|containerd)\.(?:service|socket)$/;
/** Those of them that start dockerd. */
const OF_DOCKERD = /^docker\.(?:service|socket)$/;

/** A unit whose files have changed since systemd read them, and the 1-based line that says so. */
interface ChangedUnit {
  readonly unit: string;
  readonly line: number;
  /** What dockerd is started with may be another than is shown. */
  readonly isOfDockerd: boolean;
}

/** The units of Docker of which a text says that they have changed, each at the first line about it. */
export function changedUnits(lines: readonly string[]): readonly ChangedUnit[] {
  const found = new Map<string, ChangedUnit>();
  for (const [index, line] of lines.entries()) {
    const unit = CHANGED.exec(line.trim())?.[1] ?? '';
    if (OURS.test(unit) && !found.has(unit))
      found.set(unit, { unit, line: index + 1, isOfDockerd: OF_DOCKERD.test(unit) });
  }
  return [...found.values()];
}

/** `systemctl cat` puts the path of each file in front of it, and so do people who copy one. */
const PATH_OF_UNIT = /^# (\/\S{1,300}\.(?:service|conf))$/gm;
/** A line of `systemctl status`. */
const OF_STATUS = 'dockerd';

/** The path of the one file that a text shows; null where it names none, or several. */
export function pathOfUnit(text: string): string | null {
  const paths = [...text.matchAll(PATH_OF_UNIT)].map(([, path]) => path ?? '');
  return paths.length === 1 ? (paths[0] ?? null) : null;
}

/** Whether a text is what systemctl prints and no file that can be put back; a drop-in alone is none of its outputs. */
export function isShown(text: string): boolean {
  if (text.search(PATH_OF_UNIT) !== -1 && pathOfUnit(text)?.includes('.d/') !== true) return true;
  return text.includes(OF_STATUS) && text.split('\n').some((line) => line.length > 8 && commandShown(line) !== null);
}
