/** A value that dockerd refuses when it checks its configuration. */
import { type Refused, refusedFor } from '../../dockerd/refused.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function describe({ file, refusal: { fault, message } }: Refused<'value'>): RuleFinding {
  return {
    subject: fault.key,
    variant: fault.problem,
    values: { key: fault.key, value: fault.value, message },
    places: [file.at(fault.node)],
  };
}

export const refusedValue: HostRule = {
  id: 'daemon/refused-value',
  check: (input) => refusedFor(input, 'value').map(describe),
};
