/** Moves a key of daemon.json into the object where it belongs. */
import type { JsonEdit } from '../edit.ts';
import { type JsonMember, toValue } from '../json/json.ts';
import type { DaemonFile } from './daemon.ts';

/** Options of log drivers are texts, whatever they look like. */
function fitted(member: JsonMember, place: readonly string[]): ReturnType<typeof toValue> {
  const value = toValue(member.value);
  return place[0] === 'log-opts' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

/** @param path where it stands now */
export function moveTo(
  place: readonly string[],
  member: JsonMember,
  path: readonly string[],
  file: DaemonFile,
): JsonEdit[] {
  return [file.remove(...path), file.set(place, fitted(member, place))];
}
