/** Control groups: /proc/cgroups, cgroup.controllers, `stat -fc %T /sys/fs/cgroup`. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText, Told } from '../../evidence.ts';

interface Controller {
  /** Whether the kernel offers it: `cgroup_disable=` takes it away. */
  readonly isEnabled: boolean;
  /** The number of its hierarchy of version 1; 0 for version 2, and for none. */
  readonly hierarchy: number;
  readonly line: number;
}

export interface Cgroups {
  /** /proc/cgroups, by name. */
  readonly controllers: ReadonlyMap<string, Controller>;
  /** cgroup.controllers: what version 2 offers. */
  readonly unified: ReadonlySet<string> | null;
}

const UNIFIED = /^(?:cpuset|cpu|io|memory|hugetlb|pids|rdma|misc|dmem)$/;

function readController(cells: readonly string[], line: number): [string, Controller] | null {
  const [name = '', ...numbers] = cells;
  if (cells.length !== 4 || !/^[a-z_]{2,32}$/.test(name) || !numbers.every((each) => /^\d{1,9}$/.test(each)))
    return null;
  return [name, { isEnabled: numbers[2] !== '0', hierarchy: Number(numbers[0]), line }];
}

/** Reads any of them. */
export function parseCgroups(source: SourceText): Parsed<Cgroups> {
  const controllers = new Map<string, Controller>();
  const told: Told[] = [];
  let unified: ReadonlySet<string> | null = null;
  for (const { line, cells } of rowsOf(source)) {
    const controller = readController(cells, line);
    if (controller) controllers.set(...controller);
    else if (cells.length === 1 && cells[0] === 'cgroup2fs') told.push(source.tell('cgroup', 2, line, 'runs'));
    else if (cells.length > 1 && cells.every((each) => UNIFIED.test(each))) unified = new Set(cells);
  }
  const old = controllers.get('memory') ?? controllers.get('devices');
  if (old && old.hierarchy > 0) told.push(source.tell('cgroup', 1, old.line, 'runs'));
  return { content: { controllers, unified }, told };
}
