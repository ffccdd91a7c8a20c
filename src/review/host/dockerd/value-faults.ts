/** What dockerd finds wrong with values when it checks its configuration, in its order: the checks of config.Validate. */
import { inRange } from '../../../knowledge/version.ts';
import { parseIp } from './addresses.ts';
import {
  findCluster,
  findCri,
  findIpcMode,
  findLevel,
  findOomScore,
  findProxyPath,
  findWindows,
} from './check-modes.ts';
import { execOptProblem, findLabelConflicts, labelProblem, searchProblem } from './check-names.ts';
import { findCidrV6, findDiagnosticPort, findFwMark, findGateways } from './check-network.ts';
import { findResources } from './check-resources.ts';
import { findRuntimes } from './check-runtimes.ts';
import { hostProblem } from './hosts.ts';
import { mirrorProblem } from './mirrors.ts';
import type { Settings } from './settings.ts';
import { eachText, negative, oneOf, present, type ValueFault } from './value-fault.ts';

interface Check {
  /** The versions that make it; all when left out. */
  readonly docker?: string;
  readonly find: (settings: Settings, docker: string) => ValueFault[];
}

/** Since Docker 25 the addresses are parsed with the file. */
function dnsProblem(value: string): string | null {
  return parseIp(value.trim()) ? null : `${value} is not an ip address`;
}

const CGROUPNS = 'default-cgroupns-mode';
const CGROUPNS_MODES = ['host', 'private'];
/** The message until Docker 27. */
const findOldCgroupns = oneOf(
  'cgroupns',
  CGROUPNS,
  CGROUPNS_MODES,
  (value) => `default cgroup namespace mode (${value}) is invalid; use "host" or "private"`,
);

const OLD_CHECKS: readonly Check[] = [
  { find: eachText('dns', 'dns', dnsProblem) },
  { find: eachText('dns-search', 'dns-search', searchProblem) },
  { find: eachText('label', 'labels', labelProblem) },
  { find: negative('max-concurrent-downloads', 'max concurrent downloads') },
  { find: negative('max-concurrent-uploads', 'max concurrent uploads') },
  { find: negative('max-download-attempts', 'max download attempts', 1) },
  { find: (settings) => findRuntimes(settings, '20.10').filter(({ problem }) => problem === 'runtime-reserved') },
  { find: findResources },
  { find: (settings) => findRuntimes(settings, '20.10').filter(({ problem }) => problem === 'runtime-missing') },
  { find: findIpcMode },
  { find: findOldCgroupns },
  { find: findLabelConflicts },
  { find: findLevel },
];

const CHECKS: readonly Check[] = [
  {
    docker: '< 24',
    find: present('graph', 'graph', 'the "graph" config file option is deprecated; use "data-root" instead'),
  },
  { find: findLevel },
  {
    docker: '>= 25',
    find: oneOf('log-format', 'log-format', ['text', 'json'], (value) => `invalid log format: ${value}`),
  },
  {
    docker: '< 25',
    find: eachText('dns', 'dns', dnsProblem),
  },
  { find: eachText('dns-search', 'dns-search', searchProblem) },
  { docker: '>= 28', find: findGateways },
  { find: eachText('label', 'labels', labelProblem) },
  { find: negative('mtu', 'default MTU') },
  { find: negative('max-concurrent-downloads', 'max concurrent downloads') },
  { find: negative('max-concurrent-uploads', 'max concurrent uploads') },
  { find: negative('max-download-attempts', 'max download attempts') },
  { docker: '>= 29.7', find: negative('default-stop-timeout', 'default stop timeout') },
  { docker: '>= 28', find: findDiagnosticPort },
  { docker: '< 25', find: findRuntimes },
  { find: findResources },
  { find: eachText('host', 'hosts', hostProblem) },
  { docker: '>= 28.3', find: eachText('mirror', 'registry-mirrors', (value) => mirrorProblem(value)) },
  {
    docker: '28',
    find: present(
      'cors',
      'api-cors-header',
      'DEPRECATED: The "api-cors-header" config parameter and the dockerd "--api-cors-header" option have been removed; use a reverse proxy if you need CORS headers',
    ),
  },
  { docker: '>= 28', find: eachText('exec-opt', 'exec-opts', execOptProblem) },
  { docker: '23', find: findCluster },
  { docker: '25', find: findOomScore },
  { docker: '>= 25', find: findProxyPath },
  { find: findIpcMode },
  { docker: '>= 25', find: findCidrV6 },
  { docker: '26.1 - 27', find: findWindows },
  {
    docker: '>= 29',
    find: oneOf(
      'firewall-backend',
      'firewall-backend',
      ['iptables', 'nftables'],
      () => 'invalid firewall-backend: allowed values are "iptables" and "nftables"',
    ),
  },
  { docker: '>= 29', find: findFwMark },
  { docker: '< 28', find: findOldCgroupns },
  {
    docker: '>= 28',
    find: oneOf(
      'cgroupns',
      CGROUPNS,
      CGROUPNS_MODES,
      (value) => `invalid default cgroup namespace (${value}): use "host" or "private"`,
    ),
  },
  { docker: '>= 29.7', find: findCri },
  { find: findLabelConflicts },
];

/** Everything wrong with the values, in the order in which dockerd looks; it ends with the first. */
export function findValueFaults(settings: Settings, docker: string): ValueFault[] {
  const checks = inRange(docker, '< 23') ? OLD_CHECKS : CHECKS;
  return checks
    .filter((check) => check.docker === undefined || inRange(docker, check.docker))
    .flatMap(({ find }) => find(settings, docker));
}
