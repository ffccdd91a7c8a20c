/** What is mounted where: /proc/mounts, mountinfo, `mount`, `findmnt`, `df -T`, /etc/fstab. */
import { cellsOf, rowsOf } from '../../columns.ts';
import type { Parsed, SourceText, Told } from '../../evidence.ts';

export interface Mount {
  readonly source: string;
  readonly target: string;
  /** As the kernel names it; empty where it is not told. */
  readonly type: string;
  readonly options: readonly string[];
  /** How much of its room is taken, in hundredths, where a program says it. */
  readonly used?: number;
  readonly line: number;
}

export interface Mounts {
  readonly mounts: readonly Mount[];
  /** What is to be mounted (fstab), not what is. */
  readonly isTable: boolean;
}

type Reader = (cells: readonly string[]) => Omit<Mount, 'line'> | null;

/** Blanks and the like in names, which /proc/mounts writes in octal (fs/proc_namespace.c, mangle). */
function unescaped(path: string): string {
  return path.includes('\\')
    ? path.replaceAll(/\\(0\d\d|134)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    : path;
}

function mount(source = '', target = '', type = '', options = ''): Omit<Mount, 'line'> | null {
  if (!target.startsWith('/') || !/^[a-z][\w.-]{1,40}$/.test(type)) return null;
  return { source: unescaped(source), target: unescaped(target), type, options: options.split(',') };
}

/** `SOURCE TARGET TYPE OPTIONS 0 0` */
const readTable: Reader = ([source, target, type, options]) => mount(source, target, type, options);

/** `SOURCE on TARGET type TYPE (OPTIONS)` */
const readMountOutput: Reader = (cells) => {
  const on = cells.indexOf('on');
  const type = cells.indexOf('type', on);
  if (on < 1 || type < on + 2) return null;
  const options = cells[type + 2] ?? '';
  const target = cells.slice(on + 1, type).join(' ');
  return mount(
    cells.slice(0, on).join(' '),
    target,
    cells[type + 1],
    options.slice(1, options.endsWith(')') ? -1 : undefined),
  );
};

/** `ID PARENT MAJOR:MINOR ROOT TARGET OPTIONS … - TYPE SOURCE SUPEROPTIONS` */
const readMountInfo: Reader = (cells) => {
  const dash = cells.indexOf('-');
  if (dash < 6 || !/^\d+:\d+$/.test(cells[2] ?? '')) return null;
  return mount(cells[dash + 2], cells[4], cells[dash + 1], `${cells[5]},${cells[dash + 3] ?? ''}`);
};

/** findmnt draws a tree before the target, and may leave out options. */
const readFindmnt: Reader = ([target = '', source, type, options = '']) =>
  mount(source, target.replace(/^[^/]{1,200}/, ''), type, options);

const PERCENT = /^(\d{1,3})%$/;

/** What df says behind the source: sizes, how much is taken, and the target. */
function readSizes(source: string, type: string, sizes: readonly string[]): Omit<Mount, 'line'> | null {
  const [size = '', , , percent = '', ...words] = sizes;
  const target = words.join(' ');
  const used = PERCENT.exec(percent)?.[1];
  if (!/^\d/.test(size) || (used === undefined && percent !== '-') || !target.startsWith('/')) return null;
  return { source, target, type, options: [], ...(used !== undefined && { used: Number(used) }) };
}

/** `SOURCE TYPE SIZE USED FREE USE% TARGET` */
const readDf: Reader = ([source = '', type = '', ...sizes]) => readSizes(source, type, sizes);

/** The same without `-T`. */
const readPlainDf: Reader = ([source = '', ...sizes]) => readSizes(source, '', sizes);

const HEADERS: readonly (readonly [readonly string[], Reader])[] = [
  [['TARGET', 'SOURCE', 'FSTYPE'], readFindmnt],
  [['Filesystem', 'Type'], readDf],
  [['Filesystem', 'Size', 'Used'], readPlainDf],
  [['Filesystem', '1K-blocks', 'Used'], readPlainDf],
];

function readRow(cells: readonly string[], headed: Reader | null): Omit<Mount, 'line'> | null {
  return headed?.(cells) ?? readMountOutput(cells) ?? readMountInfo(cells) ?? readTable(cells);
}

const TREE = /^[│├└─|`-]/u;
const TREE_BEFORE_PATH = /^[\s│├└─|`-]{1,200}(?=\/)/u;

/** findmnt's tree stands before the path: `├─/proc`, `│ └─/sys/fs/cgroup`. */
function withoutTree(cells: readonly string[]): readonly string[] {
  return TREE.test(cells[0] ?? '') ? cellsOf(cells.join(' ').replace(TREE_BEFORE_PATH, '')) : cells;
}

/** Whether it is a list of wishes: only fstab has comments, or sources that the kernel never shows. */
function isFstab(source: SourceText, mounts: readonly Mount[]): boolean {
  const hasComment = source.lines.some((line) => line.startsWith('#'));
  return hasComment || mounts.some(({ source: from }) => /^(?:UUID|LABEL|PARTUUID|PARTLABEL)=/.test(from));
}

/** Reads any of the formats, line by line; a later line about a place hides an earlier one. */
export function parseMounts(source: SourceText): Parsed<Mounts> {
  const mounts: Mount[] = [];
  let headed: Reader | null = null;
  for (const { line, cells } of rowsOf(source)) {
    const header = HEADERS.find(([names]) => names.every((name, index) => cells[index] === name));
    if (header) headed = header[1];
    if (header || cells[0]?.startsWith('#')) continue;
    const found = readRow(withoutTree(cells), headed);
    if (found) mounts.push({ ...found, line });
  }
  const isTable = isFstab(source, mounts);
  return { content: { mounts, isTable }, told: isTable ? [] : toldBy(mounts, source) };
}

/** Which hierarchy stands at the root of /sys/fs/cgroup is what dockerd looks at. */
function toldBy(mounts: readonly Mount[], source: SourceText): Told[] {
  const root = mounts.findLast(({ target }) => target === '/sys/fs/cgroup');
  if (root?.type === 'cgroup2') return [source.tell('cgroup', 2, root.line, 'runs')];
  return root?.type === 'tmpfs' ? [source.tell('cgroup', 1, root.line, 'runs')] : [];
}

/** Whether a path is a place or lies below it. */
function isBelow(path: string, place: string): boolean {
  return place === '/' || path === place || path.startsWith(`${place}/`);
}

/** The mount that a path lies on: the deepest, and of those at one place the last. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  let best: Mount | undefined;
  for (const each of mounts)
    if (isBelow(path, each.target) && each.target.length >= (best?.target.length ?? 0)) best = each;
  return best;
}
