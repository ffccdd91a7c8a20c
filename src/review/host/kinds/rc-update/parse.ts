/** `rc-update show` (with or without `-v`) and `rc-status`: which service starts in which runlevel, and what it does. */
import { cellsOf, numberedLines } from '../../columns.ts';
import type { Parsed, SourceText } from '../../evidence.ts';

interface Service {
  readonly name: string;
  /** Empty for a service in no runlevel, which only `rc-update -v show` lists. */
  readonly runlevels: readonly string[];
  /** `started`, `stopped`, `crashed` … as `rc-status` says; null where it was not asked. */
  readonly state: string | null;
  readonly line: number;
}

export interface RcUpdate {
  readonly services: ReadonlyMap<string, Service>;
  /** It is a list of all that starts: a service that is not in it does not. */
  readonly isList: boolean;
}

const SERVICE = /^[\w.@+:-]{1,100}$/;
const RUNLEVEL_HEAD = /^(?:Runlevel|Dynamic Runlevel): (\S{1,64})/;

function readShow(text: string, line: number): Service | null {
  const bar = text.indexOf('|');
  const name = text.slice(0, Math.max(0, bar)).trim();
  const runlevels = cellsOf(text.slice(bar + 1));
  const isRow = bar !== -1 && SERVICE.test(name) && runlevels.every((each) => SERVICE.test(each));
  return isRow ? { name, runlevels, state: null, line } : null;
}

/** ` docker      [  started  ]`, and of one that is watched `[  started 00:12:03 (0) ]`. */
function readStatus(text: string, line: number, runlevel: string): Service | null {
  const bracket = text.lastIndexOf('[');
  const name = text.slice(0, Math.max(0, bracket)).trim();
  if (bracket === -1 || !SERVICE.test(name) || !text.trimEnd().endsWith(']')) return null;
  const [state = ''] = cellsOf(text.slice(bracket + 1).replace(']', ' '));
  return /^[a-z]{1,20}$/.test(state) ? { name, runlevels: [runlevel], state, line } : null;
}

/** A service that is listed again. */
function joined(known: Service, again: Service): Service {
  const more = again.runlevels.filter((each) => !known.runlevels.includes(each));
  const runlevels = more.length > 0 ? [...new Set([...known.runlevels, ...more])] : known.runlevels;
  return { ...known, runlevels, state: again.state ?? known.state };
}

/** Reads either of the two, or one after the other. */
export function parseRcUpdate(source: SourceText): Parsed<RcUpdate> {
  const services = new Map<string, Service>();
  let runlevel: string | null = null;
  let isList = false;
  for (const [line, text] of numberedLines(source)) {
    const head = RUNLEVEL_HEAD.exec(text);
    if (head) runlevel = head[1] ?? null;
    const shown = readShow(text, line);
    const service = shown ?? (runlevel === null ? null : readStatus(text, line, runlevel));
    if (!service) continue;
    isList ||= shown !== null && shown.runlevels.length > 0;
    const known = services.get(service.name);
    services.set(service.name, known ? joined(known, service) : service);
  }
  const first = [...services.values()][0];
  return {
    content: { services, isList },
    told: first ? [source.tell('init', 'openrc', first.line, 'runs')] : [],
  };
}
