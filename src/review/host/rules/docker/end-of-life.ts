/** The Docker that runs gets no security fixes any more. */
import { inRange } from '../../../../knowledge/version.ts';
import type { Place } from '../../evidence.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';

function variantOf(version: string): string | null {
  if (inRange(version, '< 23.0')) return 'ancient';
  if (inRange(version, '25.0')) return 'sponsored';
  if (inRange(version, '< 28')) return 'unmaintained';
  return inRange(version, '< 29') ? 'previous' : null;
}

/** Before 1.7 the server did not tell its version; the execution driver went with 1.11. */
function withoutVersion({ host }: RuleInput): RuleFinding[] {
  return host.of('docker-info').flatMap(({ content, source }) => {
    const driver = content.find('Execution Driver');
    if (!driver || content.find('Server Version')) return [];
    return [{ subject: 'docker', variant: 'unnamed', places: [source.at(driver.line)] }];
  });
}

/** Whether only a client said the version: daemon and client are packages of their own, perhaps on different hosts. */
function isOfClient(place: Place, { host }: RuleInput): boolean {
  return host.of('docker-version').some(({ content, source }) => source.name === place.file && !content.server);
}

export const endOfLife: HostRule = {
  id: 'docker/end-of-life',
  check: (input) => {
    const seen = input.host.told('docker').find(({ standing }) => standing !== 'planned' && standing !== 'configured');
    if (!seen) return withoutVersion(input);
    const variant = variantOf(seen.value);
    if (variant === null) return [];
    if (isOfClient(seen.place, input))
      return [{ subject: 'docker', variant: 'client', values: { version: seen.value }, places: [seen.place] }];
    return [{ subject: 'docker', variant, values: { version: seen.value }, places: [seen.place] }];
  },
};
