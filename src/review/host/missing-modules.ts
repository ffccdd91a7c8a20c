/** Modules that a log did not find, without those that nobody needs. */
import type { DockerLog } from './kinds/docker-log/parse.ts';
import type { RuleInput } from './rule.ts';

/** Never a part of Linux: who has no aufs lacks nothing. dockerd and containerd try it all the same. */
const NEVER_IN_LINUX: ReadonlySet<string> = new Set(['aufs']);

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
