/** A Dockerfile asks nothing of a host: it is known, so that it can be said. */
import type { Parsed } from '../../evidence.ts';

/** Reads nothing. */
export function parseDockerfile(): Parsed<null> {
  return { content: null, told: [] };
}
