/** What somebody told about the host, as options of a command line: a button asks for the same host again. */
import type { HostProfile, ProfileOverrides } from './profile.ts';

const OPTION_OF = {
  docker: '--docker',
  kernel: '--kernel',
  arch: '--arch',
  init: '--init',
  fs: '--fs',
  existing: '--existing',
  rootless: '--rootless',
  usernsRemap: '--userns-remap',
  diskQuota: '--disk-quota',
  selinux: '--selinux',
} as const satisfies Partial<Record<keyof HostProfile, string>>;

type Told = keyof typeof OPTION_OF;
const TOLD = Object.keys(OPTION_OF) as Told[];

/** `['--init', 'systemd', '--rootless']`. What has no option, or says what is assumed anyway, is left out. */
export function hostOptions(told: ProfileOverrides): string[] {
  return TOLD.flatMap((key) => {
    const value = told[key];
    if (value === undefined || value === false) return [];
    return value === true ? [OPTION_OF[key]] : [OPTION_OF[key], value];
  });
}

/** A command line for the same host; what it says about the host itself counts more. */
export function withHost(line: string, told: ProfileOverrides): string {
  const words = line.split(' ');
  const untold = Object.fromEntries(
    Object.entries(told).filter(([key]) => !words.includes(OPTION_OF[key as Told] ?? key)),
  );
  return [line, ...hostOptions(untold)].join(' ');
}
