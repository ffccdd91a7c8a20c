/** Docker starts at boot, and what it needs of the init system stands beside it: a word of praise, and no more. */
import type { Place } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** Runlevels that come before the network is there. */
const EARLY = new Set(['sysinit', 'boot']);

function inRunlevels(host: Host): RuleFinding[] {
  return host.of('rc-update').flatMap(({ content, source }) => {
    const docker = content.services.get('docker');
    const runlevels = docker?.runlevels ?? [];
    if (!docker || docker.state === 'crashed' || !runlevels.some((each) => !EARLY.has(each))) return [];
    const cgroups = content.services.get('cgroups');
    const places: Place[] = [source.at(docker.line)];
    if (cgroups?.runlevels.includes('sysinit') !== true) return [{ subject: 'docker', values: { runlevels }, places }];
    places.push(source.at(cgroups.line));
    return [{ subject: 'docker', variant: 'with-cgroups', values: { runlevels }, places }];
  });
}

function inUnits(host: Host): RuleFinding[] {
  return host.of('systemd-units').flatMap(({ content, source }) => {
    const service = content.units.get('docker.service');
    if (service?.enablement !== 'enabled' || service.state === 'failed') return [];
    return [{ subject: 'docker', variant: 'systemd', places: [source.at(service.line)] }];
  });
}

export const dockerStarts: HostRule = {
  id: 'services/docker-starts',
  check: ({ host }) => [...inRunlevels(host), ...inUnits(host)],
};
