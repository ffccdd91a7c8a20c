/** `systemctl list-unit-files` and `systemctl status`: which unit starts at boot, and what it does now. */
import { rowsOf } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

interface Unit {
  /** `docker.service` */
  readonly name: string;
  /** `enabled`, `disabled`, `masked`, `static` …; null where it is not said. */
  readonly enablement: string | null;
  /** `active`, `inactive`, `failed` …; null where it is not said. */
  readonly state: string | null;
  readonly line: number;
}

export interface SystemdUnits {
  readonly units: ReadonlyMap<string, Unit>;
}

const NAME = /^[\w@.:-]{1,100}\.(?:service|socket|target|timer|mount)$/;
const ENABLEMENT = /^(?:enabled|enabled-runtime|disabled|masked|static|indirect|alias|generated|linked)$/;

/** What one line adds to what is known of the unit that `systemctl status` is about. */
function statusOf(current: Unit, cells: readonly string[]): Unit {
  const [first, second = ''] = cells;
  if (first === 'Loaded:') return { ...current, enablement: enablementIn(cells) };
  return first === 'Active:' ? { ...current, state: second } : current;
}

/** A unit that a line names: in a list, or as the headline of its status. */
function unitIn(cells: readonly string[], line: number): Unit | null {
  const [first = '', second = '', third = ''] = cells;
  if (NAME.test(first) && ENABLEMENT.test(second)) return { name: first, enablement: second, state: null, line };
  if (NAME.test(first) && second === '-') return { name: first, enablement: null, state: null, line };
  return NAME.test(second) && third === '-' ? { name: second, enablement: null, state: null, line } : null;
}

/** Reads both; in `status`, the lines below a unit's headline are about it. */
export function parseSystemdUnits(source: SourceText): Parsed<SystemdUnits> {
  const units = new Map<string, Unit>();
  let last = '';
  for (const { line, cells } of rowsOf(source)) {
    const named = unitIn(cells, line);
    const known = units.get(last);
    if (named) {
      last = named.name;
      units.set(last, named);
    } else if (known) units.set(last, statusOf(known, cells));
  }
  const first = [...units.values()][0];
  return { content: { units }, told: first ? [source.tell('init', 'systemd', first.line, 'runs')] : [] };
}

/** `Loaded: loaded (/usr/lib/systemd/system/docker.service; enabled; preset: disabled)`, or `Loaded: masked (…)` */
function enablementIn(cells: readonly string[]): string | null {
  return cells.map((each) => each.replaceAll(/[;()]/g, '')).find((each) => ENABLEMENT.test(each)) ?? null;
}
