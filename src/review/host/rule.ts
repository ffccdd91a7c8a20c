/** What a rule over a host gets and gives. One rule, one file; its words stand in knowledge/rules/. */
import type { HostProfile } from '../../core/profile.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { CapabilityStatus } from '../review.ts';
import type { Edit } from './edit.ts';
import type { HostKey, Place } from './evidence.ts';
import type { Host } from './host.ts';
import type { RuleValue } from './rule-value.ts';

/** The reviewed kernel, as far as a rule across files may ask. */
export interface KernelSight {
  readonly file: string;
  /** The release that the file itself names. */
  readonly version: string | null;
  /** The line that names it, or the file as a whole. */
  atVersion(): Place;
  /** False for a part, which says nothing about most of what it does not name. */
  readonly isWhole: boolean;
  /** `y`, `m`, `n`, a number or string; null when neither the file nor the kernel's own defaults tell. */
  value(symbol: string): string | null;
  /** The line of a symbol, or the file as a whole. */
  at(symbol: string): Place;
  /** Whether the kernel has what a capability of the knowledge needs; null for an unknown id. */
  status(capability: string): CapabilityStatus | null;
  /** The options that a capability requires and that are missing. */
  lacks(capability: string): readonly string[];
}

export interface RuleInput {
  readonly host: Host;
  /** What the asker said, then what the files say, then what is assumed. */
  readonly profile: HostProfile;
  /** Whether neither the asker nor a file says it. */
  isAssumed(key: HostKey): boolean;
  /** The last kernel configuration that was attached. */
  readonly kernel: KernelSight | null;
  readonly knowledge: KnowledgeBase;
}

/** What a rule found: data, no sentence. */
export interface RuleFinding {
  /** What it is about: a key of daemon.json, a USE flag, a driver. */
  readonly subject: string;
  /** Which wording of the rule's file; its own when left out. */
  readonly variant?: string;
  readonly values?: Readonly<Record<string, RuleValue>>;
  /** Facts that it rests on, beside those of its rule. */
  readonly facts?: readonly string[];
  /** What is quoted, the most telling first. */
  readonly places: readonly Place[];
  /** What mends it, as far as a program can say so. */
  readonly edits?: readonly Edit[];
}

export interface HostRule {
  /** `area/name`, as in rules/area/name.ts and knowledge/rules/area/name.yaml. */
  readonly id: string;
  /** It rests on what is not there: of a file that breaks off it says nothing. */
  readonly needsWhole?: true;
  readonly check: (input: RuleInput) => readonly RuleFinding[];
}
