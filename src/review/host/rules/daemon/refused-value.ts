/** A value that dockerd refuses when it checks its configuration, from its file or its flags. */
import { daemonOf } from '../../dockerd/daemon.ts';
import { flagSettings } from '../../dockerd/flag-settings.ts';
import { type Refused, refusedFor } from '../../dockerd/refused.ts';
import type { ValueFault } from '../../dockerd/value-fault.ts';
import { findValueFaults } from '../../dockerd/value-faults.ts';
import type { Place } from '../../evidence.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

function tell({ key, value, problem, message }: ValueFault, place: Place): RuleFinding {
  return { subject: key, variant: problem, values: { key, value, message }, places: [place] };
}

function describe({ file, refusal: { fault } }: Refused<'value'>): RuleFinding {
  return tell(fault, file.at(fault.node));
}

/** Runtimes may be defined in the file and chosen by a flag: daemon/runtime-entry looks at both. */
const OF_BOTH = new Set(['runtime-missing', 'runtime-reserved']);

function ofFlags(input: RuleInput): RuleFinding[] {
  const { settings, placeOf } = flagSettings(daemonOf(input));
  return findValueFaults(settings, input.profile.docker).flatMap((fault) => {
    const place = placeOf(fault.node);
    return place && !OF_BOTH.has(fault.problem) ? [tell(fault, place)] : [];
  });
}

export const refusedValue: HostRule = {
  id: 'daemon/refused-value',
  check: (input) => [...refusedFor(input, 'value').map(describe), ...ofFlags(input)],
};
