/** Moves a key of daemon.json into the object where it belongs. */
import type { JsonEdit } from '../edit.ts';
import { type JsonMember, toValue } from '../json/json.ts';
import type { Daemon, DaemonFile } from './daemon.ts';
import { DEFAULT_LOG_DRIVER, takesLogOption } from './log-options.ts';

/** Options of log drivers are texts, whatever they look like. */
function fitted(member: JsonMember, place: readonly string[]): ReturnType<typeof toValue> {
  const value = toValue(member.value);
  return place[0] === 'log-opts' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

/** Whether this dockerd has the place, and takes the key there. */
function isTaken([parent = '', name = '']: readonly string[], daemon: Daemon): boolean {
  if (!daemon.table.field(parent)) return false;
  const driver = daemon.text('log-driver')?.value ?? DEFAULT_LOG_DRIVER;
  return parent !== 'log-opts' || takesLogOption(driver, name, daemon.table.docker);
}

/** Where nothing takes it, it only goes. @param path where it stands now */
export function moveTo(
  place: readonly string[],
  member: JsonMember,
  path: readonly string[],
  file: DaemonFile,
  daemon: Daemon,
): JsonEdit[] {
  return [file.remove(...path), ...(isTaken(place, daemon) ? [file.set(place, fitted(member, place))] : [])];
}
