/**
 * The first line of `emerge --info`:
 * `Portage 3.0.65 (python 3.12.6-final-0, PROFILE, gcc-13, glibc-2.39-r6, 6.6.56-gentoo-dist x86_64)`.
 */
import { type PortageProfile, readProfile } from '../../portage/profile.ts';

interface FirstLine {
  /** The version of Portage. */
  readonly portage: string;
  readonly profile: PortageProfile | null;
  /** The release of the running kernel. */
  readonly kernel: string | null;
}

const MAX_LENGTH = 1_000;
const NAME = 'Portage ';
/** How much of a prompt or a quotation may stand in front. */
const FURTHEST = 8;
const RELEASE = /^\d+\.\d/;

/** `6.6.56-gentoo-dist` of `6.6.56-gentoo-dist x86_64`. */
function releaseIn(part: string): string[] {
  const [release = '', arch, ...more] = part.split(' ');
  return RELEASE.test(release) && arch !== undefined && more.length === 0 ? [release] : [];
}

/** Reads the line, or null when it is another. */
export function readFirstLine(line: string): FirstLine | null {
  const start = line.slice(0, FURTHEST + NAME.length).indexOf(NAME);
  if (line.length > MAX_LENGTH || start < 0 || !RELEASE.test(line.slice(start + NAME.length))) return null;
  const open = line.indexOf(' (', start);
  const [inside = ''] = open < 0 ? [] : line.slice(open + 2).split(')');
  const parts = inside.split(', ');
  const profile = parts.map(readProfile).find((each) => each !== null) ?? null;
  const kernel = parts.flatMap(releaseIn).at(-1) ?? null;
  const [portage = ''] = line.slice(start + NAME.length).split(' ', 1);
  return profile || kernel !== null ? { portage, profile, kernel } : null;
}
