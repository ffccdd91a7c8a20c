/** A variable of the docker command among the settings of the daemon, which does not read it. */
import { CLIENT_VARIABLES } from '../../client-variables.ts';
import type { SourceText } from '../../evidence.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

function check(name: string, line: number, source: SourceText): RuleFinding[] {
  const found = { subject: name, values: { name }, places: [source.at(line)] };
  if (name === 'DOCKER_BUILDKIT') return [{ ...found, variant: 'buildkit' }];
  return CLIENT_VARIABLES.has(name) ? [found] : [];
}

export const clientVariable: HostRule = {
  id: 'daemon/client-variable',
  check: ({ host }) => [
    ...host
      .of('docker-conf')
      .flatMap(({ content, source }) =>
        [...content.settings.values()].flatMap(({ name, line }) => check(name, line, source)),
      ),
    ...host
      .of('dockerd-unit')
      .flatMap(({ content, source }) => content.environment.flatMap(({ name, line }) => check(name, line, source))),
  ],
};
