/** Keys with a few values, and options that are gone or belong to another system. */
import { inRange } from '../../../knowledge/version.ts';
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

const LEVELS = ['panic', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];
export function findLevel(settings: Settings, docker: string): ValueFault[] {
  const found = settings.text('log-level');
  const level = found?.value.toLowerCase() ?? '';
  // logrus took this name too; since Docker 25 the list is dockerd's own.
  const isOld = inRange(docker, '< 25') && level === 'warning';
  if (!found || LEVELS.includes(level) || isOld) return [];
  return [fault('log-level', 'log-level', found.value, found.node, `invalid logging level: ${found.value}`)];
}

export function findProxyPath(settings: Settings): ValueFault[] {
  const path = settings.text('userland-proxy-path');
  if (settings.boolean('userland-proxy') === false || !path || path.value.startsWith('/')) return [];
  const message = `invalid userland-proxy-path: must be an absolute path: ${path.value}`;
  return [fault('userland-proxy-path', 'userland-proxy-path', path.value, path.node, message)];
}

const IPC_MODES = ['private', 'shareable', 'none', 'host'];

export function findIpcMode(settings: Settings): ValueFault[] {
  const found = settings.text('default-ipc-mode');
  if (!found || found.value === 'private' || found.value === 'shareable') return [];
  const { value, node } = found;
  const isValid = IPC_MODES.includes(value) || /^container:.+/s.test(value);
  const message = isValid
    ? `IPC mode "${value}" is not supported as default value; use "shareable" or "private"`
    : `default IPC mode setting (${value}) is invalid; use "shareable" or "private"`;
  return [fault('ipc-mode', 'default-ipc-mode', value, node, message)];
}

export function findOomScore(settings: Settings): ValueFault[] {
  const found = settings.integer('oom-score-adjust');
  if (!found || found.value === 0) return [];
  const message =
    'DEPRECATED: The "oom-score-adjust" config parameter and the dockerd "--oom-score-adjust" options have been removed.';
  return [fault('oom-score', 'oom-score-adjust', String(found.value), found.node, message)];
}

/** Options for stores of keys outside of Docker, which 23 still knows and 24 does not. */
const CLUSTER = ['cluster-store', 'cluster-advertise'];

/** What dockerd 23 says of one of them. */
export function findCluster(settings: Settings): ValueFault[] {
  const message =
    "Host-discovery and overlay networks with external k/v stores are deprecated. The 'cluster-advertise', 'cluster-store', and 'cluster-store-opt' options have been removed";
  return CLUSTER.flatMap((key) => {
    const found = settings.text(key);
    return found ? [fault('cluster', key, found.value, found.node, message)] : [];
  });
}

export function findWindows(settings: Settings): ValueFault[] {
  const found = settings.entry('features', 'windows-dns-proxy');
  const message = "feature option 'windows-dns-proxy' is only available on Windows";
  return found ? [fault('windows', 'features', 'windows-dns-proxy', found.value, message)] : [];
}

export function findCri(settings: Settings): ValueFault[] {
  const embedded = settings.entry('features', 'embedded-containerd');
  const isOn = embedded?.value.type === 'boolean' && embedded.value.value;
  if (!embedded || !isOn || settings.boolean('cri-containerd') !== true) return [];
  const message =
    'conflicting options: cannot use the "embedded-containerd" feature and CRI support (--cri-containerd) at the same time';
  return [fault('cri', 'features', 'embedded-containerd', embedded.value, message)];
}
