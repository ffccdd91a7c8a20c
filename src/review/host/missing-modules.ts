/** Modules that a log did not find, without those that nobody needs. */
import type { DockerLog } from './kinds/docker-log/parse.ts';
import type { RuleInput } from './rule.ts';

/**
 * No module of Linux has these names, so that modprobe never finds them: aufs, which dockerd and containerd try all the
 * same; programs and Docker's drivers, which people try (the modules are ip_tables, nf_tables, overlay, bridge …).
 */
export const NEVER_IN_LINUX: ReadonlySet<string> = new Set(
  'aufs iptables ip6tables nftables netfilter docker dockerd containerd overlayfs overlay2 cgroup cgroups cgroup2 namespaces'.split(
    ' ',
  ),
);

/** What was tried and left out again, as containerd does with the snapshotters that a host cannot have, is not missing. */
export function missingModules(
  { missingModules: found }: DockerLog,
  { knowledge: { search } }: RuleInput,
): DockerLog['missingModules'] {
  return found.filter(
    ({ module, text }) =>
      !NEVER_IN_LINUX.has(module) && !search.messages.isNoise(search.tokensOfFolded(search.fold(text))),
  );
}
