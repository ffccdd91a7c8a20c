/** With userns-remap a container has no namespace of the host, and is not privileged, unless it leaves the mapping. */
import { daemonOf } from '../../dockerd/daemon.ts';
import type { ComposeEntry } from '../../kinds/compose/parse.ts';
import type { HostRule, RuleFinding, RuleInput } from '../../rule.ts';
import { nodeAt, textOf } from '../../yaml/node.ts';

/** What dockerd refuses (verifyPlatformContainerSettings of moby): the key of a service, and what it says there. */
const REFUSED: readonly (readonly [key: string, value: string])[] = [
  ['privileged', 'true'],
  ['network_mode', 'host'],
  ['pid', 'host'],
];
/** Mapped to itself, which is no mapping. */
const ROOT = ['root', '0'];

function isRemapped(input: RuleInput): boolean {
  const [name = ''] = (daemonOf(input).text('userns-remap')?.value ?? '').split(':', 1);
  return input.profile.usernsRemap && !input.profile.rootless && !ROOT.includes(name);
}

function refusedOf({ node }: ComposeEntry): { setting: string; line: number }[] {
  if (textOf(nodeAt(node, 'userns_mode')) === 'host') return [];
  return REFUSED.flatMap(([key, value]) => {
    const found = nodeAt(node, key);
    return found && textOf(found) === value ? [{ setting: `${key}: ${value}`, line: found.line }] : [];
  });
}

function inServices({ host }: RuleInput): RuleFinding[] {
  const from = host.placesOf('usernsRemap');
  return host.of('compose').flatMap(({ content, source }) =>
    content.services.flatMap((service) => {
      const [first] = refusedOf(service);
      if (!first) return [];
      const values = { service: service.name, setting: first.setting };
      return [{ subject: service.name, variant: 'service', values, places: [source.at(first.line), ...from] }];
    }),
  );
}

export const usernsHost: HostRule = {
  id: 'across/userns-host',
  check: (input) => {
    if (!isRemapped(input)) return [];
    const found = inServices(input);
    if (found.length > 0) return found;
    const places = input.host.placesOf('usernsRemap');
    return places.length > 0 ? [{ subject: 'userns-remap', places }] : [];
  },
};
