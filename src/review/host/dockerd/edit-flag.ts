/** Changes a flag where it stands among the words that a shell or systemd reads. */
import type { PartEdit } from '../edit.ts';
import type { FlagAt } from './flags.ts';

const BEFORE = /[\s"'=]$/;
const BEHIND = /^(?:[\s"'\\]|$)/;

/** Where a piece stands by itself in a line; -1 where it does not, or more than once. */
function placeOf(piece: string, line: string): number {
  const at = line.indexOf(piece);
  if (at === -1 || line.includes(piece, at + 1)) return -1;
  const isApart = (at === 0 || BEFORE.test(line.slice(0, at))) && BEHIND.test(line.slice(at + piece.length));
  return isApart ? at : -1;
}

function editPiece(flag: FlagAt, piece: string, text: string): PartEdit[] {
  const { source, place } = flag;
  if (source === null) return [];
  const line = source.lines[(place.line ?? 0) - 1] ?? '';
  const at = placeOf(piece, line);
  if (at === -1 || place.line === null) return [];
  // With a flag goes one blank beside it.
  const isGone = text === '';
  const lead = isGone && line.charAt(at - 1) === ' ' ? ' ' : '';
  const trail = isGone && lead === '' && line.charAt(at + piece.length) === ' ' ? ' ' : '';
  return [{ target: 'part', source, line: place.line, part: lead + piece + trail, text }];
}

/** The flag under another long name; its value stays. Empty where the line writes it in a way of its own. */
export function renameFlag(flag: FlagAt, name: string): PartEdit[] {
  const joined = editPiece(flag, `${flag.written}=${flag.value}`, `--${name}=${flag.value}`);
  return joined.length > 0 ? joined : editPiece(flag, flag.written, `--${name}`);
}

/** The line without the flag. @param isSwitch it has no value, so that no word behind it belongs to it */
export function removeFlag(flag: FlagAt, isSwitch: boolean): PartEdit[] {
  const joined = editPiece(flag, `${flag.written}=${flag.value}`, '');
  return joined.length > 0 || !isSwitch ? joined : editPiece(flag, flag.written, '');
}
