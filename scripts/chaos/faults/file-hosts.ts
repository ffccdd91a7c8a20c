/** The file hosts of both platforms: slow, endless, cut short, silent, broken. */
import type { FileFault } from '../../../test/fakes/file-host.ts';
import type { Fault } from '../fault.ts';

type Behaviour = { readonly behaviour: FileFault } | { readonly dripMs: number };

function ofFile(name: string, weight: number, behaviour: Behaviour): Fault {
  return {
    name: `file host: ${name}`,
    weight,
    run: async ({ crowds, random }) => {
      const crowd = random.below(2) === 0 ? crowds.Slack : crowds.Discord;
      crowd.conditions.nextFile = behaviour;
    },
  };
}

export const FILE_HOST_FAULTS: readonly Fault[] = [
  ofFile('slow', 2, { dripMs: 150 }),
  ofFile('endless', 2, { behaviour: 'endless' }),
  ofFile('cut short', 2, { behaviour: 'truncated' }),
  ofFile('silent', 1, { behaviour: 'hang' }),
  ofFile('status 500', 2, { behaviour: 'error' }),
];
