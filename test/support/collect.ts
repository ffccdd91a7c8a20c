/** Collects the whole heap at once, as V8 does it from time to time by itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc: unknown = runInNewContext('gc');
setFlagsFromString('--no-expose-gc');

export function collect(): void {
  if (typeof gc !== 'function') throw new Error('V8 gives no collector');
  gc();
}
