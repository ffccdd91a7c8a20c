/** The command lines whose answers are looked at as cards: every fact, every list, and what people ask besides. */
import { commandFor, groupCommand } from '../../src/answers/command-lines.ts';
import type { Command } from '../../src/core/command.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { KERNEL_GROUPS } from '../../src/knowledge/schema/names.ts';

const PAIRS = [
  'compare btrfs overlay2',
  'compare overlay2 overlayfs zfs',
  'compare aufs devicemapper',
  'compare overlayfs native vfs fuse-overlayfs',
];
const LISTS = ['backend', 'use', 'kernel', 'fix', 'install', 'onboard', 'recommend', 'help'];
const TEXTS = [
  'ask hello',
  'ask thanks',
  'ask how do I cook pasta',
  'ask which storage driver on zfs',
  'ask move from btrfs to overlay2',
  'ask xfs btrfs veth cgroup',
  'fix something nobody ever saw before',
  'backend btrfz',
  'use nothing',
  'kernel NO_SUCH',
  'frobnicate',
  'compare btrfs',
  'analyze',
];
const SITUATIONS = [
  'recommend --fs zfs',
  'recommend --fs btrfs --disk-quota',
  'recommend --rootless --kernel 5.4',
  'recommend --existing devicemapper',
  'recommend --fs nfs --init systemd --docker 24.0',
];

/** The lines that ask for each fact, each once. */
function factLines(knowledge: KnowledgeBase): readonly string[] {
  return [...new Set(knowledge.facts.map((fact) => commandFor(fact, knowledge)))];
}

/** All of them, each once. */
export function everyLine(knowledge: KnowledgeBase, commands: readonly Command[]): readonly string[] {
  return [
    ...new Set([
      ...factLines(knowledge),
      ...KERNEL_GROUPS.map((group) => groupCommand(group, knowledge)),
      ...LISTS,
      ...PAIRS,
      ...TEXTS,
      ...SITUATIONS,
      ...commands.map(({ name }) => `help ${name}`),
    ]),
  ];
}
