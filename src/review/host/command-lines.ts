/** The command lines that a host's kernel takes. */
import type { Host } from './host.ts';
import type { EvidenceOf } from './kinds/index.ts';

/** All that were shown; only the one that is built in, where the kernel takes no other. What runs is what was taken. */
export function commandLinesOf(host: Host): readonly EvidenceOf<'kernel-command-line'>[] {
  const all = host.of('kernel-command-line');
  const forced = all.filter(({ content }) => content.isForced);
  return forced.length === 0
    ? all
    : [...forced, ...all.filter(({ content }) => !content.isForced && !content.isSetting)];
}
