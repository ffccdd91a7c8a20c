/** A boot parameter takes a controller of control groups away. */
import { commandLinesOf } from '../../command-lines.ts';
import { withoutWord } from '../../fix/without-word.ts';
import type { BootParameter, KernelCommandLine } from '../../kinds/kernel-command-line/parse.ts';
import type { HostRule } from '../../rule.ts';

/** The controllers that Docker uses. */
const USED = new Set(['memory', 'cpu', 'cpuset', 'cpuacct', 'blkio', 'io', 'pids', 'devices']);

/** What is switched off and not on again: Raspberry Pi's kernels do the latter with `cgroup_enable=`. */
function disabledIn({ parameters }: KernelCommandLine): { name: string; parameter: BootParameter }[] {
  const enabled = new Set(
    parameters.filter(({ name }) => name === 'cgroup_enable').flatMap(({ value }) => (value ?? '').split(',')),
  );
  return parameters
    .filter(({ name }) => name === 'cgroup_disable')
    .flatMap((parameter) => (parameter.value ?? '').split(',').map((name) => ({ name, parameter })))
    .filter(({ name }) => USED.has(name) && !enabled.has(name));
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
