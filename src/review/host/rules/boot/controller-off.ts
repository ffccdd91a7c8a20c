/** A boot parameter takes a controller of control groups away. */
import { commandLinesOf } from '../../command-lines.ts';
import { withoutWord } from '../../fix/without-word.ts';
import type { BootParameter, KernelCommandLine } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

/** The controllers that Docker uses. */
const USED = new Set(['memory', 'cpu', 'cpuset', 'cpuacct', 'blkio', 'io', 'pids', 'devices']);

/** What is switched off and not on again behind that: Raspberry Pi's kernels do the latter with `cgroup_enable=`. The last counts. */
function disabledIn({ parameters }: KernelCommandLine): { name: string; parameter: BootParameter }[] {
  const last = new Map<string, BootParameter>();
  for (const parameter of parameters) {
    if (parameter.name !== 'cgroup_disable' && parameter.name !== 'cgroup_enable') continue;
    for (const name of (parameter.value ?? '').split(',')) last.set(name, parameter);
  }
  return [...last]
    .map(([name, parameter]) => ({ name, parameter }))
    .filter(({ name, parameter }) => USED.has(name) && parameter.name === 'cgroup_disable');
}

export const controllerOff: HostRule = {
  id: 'boot/controller-off',
  check: ({ host }) =>
    commandLinesOf(host).flatMap(({ content, source }) =>
      disabledIn(content).map(({ name, parameter: { value, line } }) => ({
        subject: `cgroup_disable=${name}`,
        values: { name },
        places: [source.at(line)],
        ...(content.isSetting && { edits: [withoutWord(source, line, `cgroup_disable=${value ?? ''}`)] }),
      })),
    ),
};
