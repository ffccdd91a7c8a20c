/** Options that others wait behind since some kernel: `NETFILTER_XTABLES_LEGACY` before the old tables. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { inRange } from '../../knowledge/version.ts';
import { textTri } from '../kconfig/expression.ts';
import { readValue } from './parse.ts';
import type { ConfigSource } from './source.ts';

/** One option that waits behind another. */
interface Waiting {
  readonly id: string;
  readonly gate: string;
}

function waitingIn(kernel: string, knowledge: KnowledgeBase): Waiting[] {
  return knowledge
    .all('kernel-option')
    .flatMap(({ id, gates }) =>
      gates.filter((gate) => inRange(kernel, gate.kernel)).map(({ option }) => ({ id, gate: option })),
    );
}

/**
 * Gates that a part has no line for: nobody's older configuration has them. Where something is on that waits behind one, in
 * a kernel that exists, that one is on too.
 */
export function closedGates({ config, origin }: ConfigSource, kernel: string, knowledge: KnowledgeBase): Set<string> {
  const waiting = waitingIn(kernel, knowledge).filter(({ gate }) => !config.offsets.has(gate));
  const isOpened = (gate: string): boolean =>
    origin !== 'file' && waiting.some((each) => each.gate === gate && textTri(readValue(config, each.id)) > 0);
  return new Set(waiting.map(({ gate }) => gate).filter((gate) => !isOpened(gate)));
}

/** So many options behind a gate are off together because of it; one may have been forgotten. */
const LEAST_OFF = 2;

/**
 * What a kernel that exists has no line for: what waits behind a gate that is said to be off, or that most likely is
 * because so much behind it is. A file may have such lines still.
 */
export function droppedBehindGates(
  { config, origin }: ConfigSource,
  kernel: string,
  closed: ReadonlySet<string>,
  knowledge: KnowledgeBase,
): Set<string> {
  if (origin === 'file') return new Set();
  const waiting = waitingIn(kernel, knowledge);
  const isOff = (symbol: string): boolean => readValue(config, symbol) === 'n';
  const isShut = (gate: string): boolean => {
    const off = waiting.filter((each) => each.gate === gate && isOff(each.id)).length;
    return isOff(gate) || (origin === 'report' && closed.has(gate) && off >= LEAST_OFF);
  };
  const shut = new Set([...new Set(waiting.map(({ gate }) => gate))].filter(isShut));
  return new Set(waiting.filter(({ gate }) => shut.has(gate)).map(({ id }) => id));
}
