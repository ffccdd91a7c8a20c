/** Runtimes that are given as flags: `--add-runtime NAME=PATH`, as opts.NamedRuntimeOpt reads them. */
import type { Place } from '../evidence.ts';
import type { Daemon } from './daemon.ts';

interface RuntimeFlag {
  readonly name: string;
  readonly program: string;
  readonly place: Place;
}

interface RuntimeFlags {
  readonly runtimes: readonly RuntimeFlag[];
  /** Values that are no `NAME=PATH`: dockerd ends with `invalid runtime argument`. */
  readonly invalid: readonly { readonly value: string; readonly place: Place }[];
}

export function runtimeFlags(daemon: Daemon): RuntimeFlags {
  const runtimes: RuntimeFlag[] = [];
  const invalid: { value: string; place: Place }[] = [];
  for (const { value, place } of daemon.flagsOf('runtimes')) {
    if (value === null) continue;
    const equals = value.indexOf('=');
    // Names are not told apart by case.
    const name = value.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const program = value.slice(equals + 1).trim();
    if (name === '' || program === '') invalid.push({ value, place });
    else runtimes.push({ name, program, place });
  }
  return { runtimes, invalid };
}
