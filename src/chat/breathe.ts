/** Between two pieces of work, and before the end: what has arrived at the process is read. */
import { setImmediate as turn } from 'node:timers/promises';

/** From a connection to the last byte of a request, and from a frame to its event, takes a few turns of the event loop. */
const TURNS = 10;

/** Lets the event loop turn some times; takes no time when nothing has arrived. */
export async function breathe(): Promise<void> {
  for (let count = 0; count < TURNS; count += 1) await turn();
}
