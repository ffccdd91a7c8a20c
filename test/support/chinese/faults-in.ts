/** What a native reader stumbles over in an answer, whatever shows it. */
import type { Reply } from '../../../src/core/reply.ts';
import { breakFaultsOf, faultsOf } from './faults.ts';
import { brokenLinesOf, linesByFormat } from './lines.ts';
import { maskReply } from './mask.ts';

/** Faults of an answer in every format, each once. */
export function faultsIn(given: Reply): string[] {
  const reply = maskReply(given);
  const faults = [
    ...brokenLinesOf(reply).flatMap(breakFaultsOf),
    ...[...linesByFormat(reply)].flatMap(([format, lines]) =>
      lines.flatMap(faultsOf).map((fault) => `${format}: ${fault}`),
    ),
  ];
  return [...new Set(faults)];
}
