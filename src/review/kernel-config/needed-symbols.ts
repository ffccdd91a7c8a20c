/** The options that Docker does not work without. */
import { isEssential } from './evaluate.ts';
import type { RuleInput } from './rules/rule.ts';

/** Those that a capability asks for without which nothing works, set or not. */
export function neededSymbols({ verdicts, view }: RuleInput): ReadonlySet<string> {
  const essential = verdicts.filter(({ capability }) => isEssential(capability, view));
  return new Set(
    essential.flatMap(({ options }) => options.filter(({ need }) => need === 'required').map(({ symbol }) => symbol)),
  );
}
