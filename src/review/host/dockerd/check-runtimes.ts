/** Runtimes, as they were checked before Docker 25. */
import { inRange } from '../../../knowledge/version.ts';
import type { Settings } from './settings.ts';
import { fault, type ValueFault } from './value-fault.ts';

const OLD_RUNTIMES = ['runc', 'io.containerd.runc.v2', 'io.containerd.runtime.v1.linux'];

/** Before Docker 25 the runtimes were checked with the rest; now when the daemon starts, see {@link findStartFaults}. */
export function findRuntimes(settings: Settings, docker: string): ValueFault[] {
  const reserved = settings.entry('runtimes', 'runc');
  const chosen = settings.text('default-runtime');
  const isKnown = (name: string): boolean => {
    if (OLD_RUNTIMES.slice(0, inRange(docker, '< 23') ? 3 : 2).includes(name)) return true;
    if (settings.entry('runtimes', name)) return true;
    return inRange(docker, '>= 23') && !name.includes('/') && name.includes('.') && !name.startsWith('.');
  };
  return [
    ...(reserved
      ? [fault('runtime-reserved', 'runtimes', 'runc', reserved.value, "runtime name 'runc' is reserved")]
      : []),
    ...(chosen && !isKnown(chosen.value)
      ? [
          fault(
            'runtime-missing',
            'default-runtime',
            chosen.value,
            chosen.node,
            `specified default runtime '${chosen.value}' does not exist`,
          ),
        ]
      : []),
  ];
}
