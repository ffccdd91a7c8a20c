/** Hosts as text, for where they are kept. */
import { DIMENSIONS, isValueOf } from './host-dimensions.ts';
import type { ProfileOverrides } from './profile.ts';

/** The host as text. */
export function writeHost(host: ProfileOverrides): string {
  return JSON.stringify(host);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The host that a text holds; what this release does not know in it is left out, at worst all of it. */
export function readHost(text: string): ProfileOverrides {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).filter(([name, each]) =>
    DIMENSIONS.some((dimension) => dimension === name && isValueOf(dimension, each)),
  );
  return Object.fromEntries(known);
}
