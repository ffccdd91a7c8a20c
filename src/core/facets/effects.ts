/** What the steps of an answer do to a host: what holds for every answer that has it typed. */
import type { Reply } from '../reply.ts';
import type { Words } from '../words/index.ts';
import type { Piece } from './pieces.ts';
import { isFinal } from './undo.ts';

type FacetWords = Words['facets'];

/** What is changed for good, and what it means for what runs. */
type Change = keyof FacetWords['effects'];
const CHANGES: readonly (readonly [RegExp, Change])[] = [
  [/scripts\/config|CONFIG_\w{1,60}(?:=| is not set)|olddefconfig/, 'kernel'],
  [/daemon\.json|\/etc\/conf\.d\/docker/, 'daemon'],
  [/package\.use/, 'flag'],
  [/usermod -aG|gpasswd -a/, 'group'],
];

/** What counts only until the machine is booted again, by how a line begins; what keeps each of them. */
const PASSING: readonly (readonly [RegExp, keyof FacetWords['passing']])[] = [
  [/^sysctl -w /, 'sysctl'],
  [/^modprobe [a-z]/, 'module'],
  [/^(?:ip6?tables -(?:[IAPDF]|t \w+ -[IADF])|nft ['"]?(?:add|insert|delete)) ?/, 'firewall'],
  [/^mount /, 'mount'],
  [/^(?:rc-service \S+ start|systemctl start)\b/, 'service'],
  [/^export /, 'shell'],
  [/^echo \S+ > ?\/(?:proc|sys)\//, 'proc'],
  [/^ip (?:link|route|addr|address) (?:add|del|delete|set) /, 'address'],
];

/** What begins with nothing in it, and hides what was there before. */
const HIDES = ['"storage-driver"', '"data-root"', 'containerd-snapshotter', 'userns-remap'];
const STOPS = ['docker restart', 'docker stop', 'restart docker', 'stop docker'];
/** What takes its time: a kernel, a package, data that are copied. */
const BUILDS = ['make -j', 'genkernel', 'installkernel', 'gentoo-kernel', 'gentoo-sources'];
const COPIES = ['rsync ', 'docker save', 'docker load', 'docker export', 'docker import'];
/** What may delete something: where it stands, nobody is told that nothing is deleted. */
const MAY_DELETE =
  /\b(?:rm|rmdir|rmi|prune|delete|destroy|mkfs|wipefs|truncate|down|leave|mv|dd|purge|unmerge|depclean)\b/;

/** How an option is set: as a line of a configuration, or by the script of the kernel. */
const OPTIONS = /\bCONFIG_(\w{1,60})=| -[em] ([A-Z0-9_]{3,60})\b/g;

/** The options that are set by what is typed, once each. */
export function optionsIn(typed: string): string[] {
  return [...new Set(Array.from(typed.matchAll(OPTIONS), ([, line, script]) => line ?? script ?? ''))];
}

/** Steps that only look change nothing. */
const LOOKING = 'check';

/** What the steps of an answer do. */
export interface Effects {
  /** What is to be done; where there are no steps, all that is said. */
  readonly done: readonly Piece[];
  readonly hasSteps: boolean;
  readonly changes: readonly Change[];
  /** The steps that delete something for good. */
  readonly deletes: readonly Piece[];
  /** Nothing that is typed or said deletes anything. */
  readonly isKeeping: boolean;
  /** Docker is stopped or started anew; the machine is. */
  readonly isStopping: boolean;
  readonly isBooting: boolean;
  /** The machine need not be: what changes counts without, and nothing speaks of its kernel. */
  readonly isWithoutBoot: boolean;
  readonly isHiding: boolean;
  /** What takes its time. */
  readonly takes: readonly (keyof FacetWords['takes'])[];
  /** What the next boot takes back. */
  readonly passing: readonly (keyof FacetWords['passing'])[];
}

/** @param hasSteps what is only told of changes nothing */
function changesIn({ line = '' }: Pick<Reply, 'line'>, typed: string, hasSteps: boolean): Change[] {
  const isSet = (change: Change): boolean => hasSteps && change === 'kernel' && line.startsWith('kernel ');
  return CHANGES.filter(([pattern, change]) => isSet(change) || pattern.test(typed)).map(([, change]) => change);
}

function hasOne(text: string, marks: readonly string[]): boolean {
  return marks.some((mark) => text.includes(mark));
}

/** Each line that is to be typed, without what it is typed as. */
function linesOf(typed: string): string[] {
  return typed.split('\n').map((line) => line.trim().replace(/^(?:sudo|doas) /, ''));
}

function takesOf(typed: string, changes: readonly Change[], isStopping: boolean): Effects['takes'] {
  return [
    ...(changes.includes('kernel') || hasOne(typed, BUILDS) ? (['kernel'] as const) : []),
    ...(changes.includes('flag') || typed.includes('emerge --ask') ? (['emerge'] as const) : []),
    ...(hasOne(typed, COPIES) ? (['copy'] as const) : []),
    ...(isStopping ? (['restart'] as const) : []),
  ];
}

/** What the steps of an answer do. */
export function effectsOf(reply: Pick<Reply, 'line'>, pieces: readonly Piece[], words: FacetWords): Effects {
  const steps = pieces.filter(({ block, section }) => block.type === 'steps' && section !== LOOKING);
  const done = steps.length > 0 ? steps : pieces;
  const typed = done.map((piece) => piece.typed).join('\n');
  const said = done.map(({ text }) => text.toLowerCase()).join('\n');
  const lines = linesOf(typed);
  const changes = changesIn(reply, typed, steps.length > 0);
  const deletes = steps.filter((piece) => isFinal(piece.typed));
  const isStopping = changes.includes('daemon') || hasOne(typed, STOPS);
  const isBooting = changes.includes('kernel') || lines.includes('reboot');
  const mayDelete = MAY_DELETE.test(typed) || hasOne(said, words.deleting);
  return {
    done,
    hasSteps: steps.length > 0,
    changes,
    deletes,
    isKeeping: steps.length > 0 && deletes.length === 0 && !mayDelete,
    isStopping,
    isBooting,
    isWithoutBoot: isStopping && !isBooting && !hasOne(said, words.booting),
    isHiding: hasOne(typed, HIDES),
    takes: takesOf(typed, changes, isStopping),
    passing: PASSING.filter(([pattern]) => lines.some((line) => pattern.test(line))).map(([, name]) => name),
  };
}
