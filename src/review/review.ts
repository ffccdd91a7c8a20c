/** The words of a review: what was read, what is possible, what is wrong, and the change that mends it. */
import type { HostProfile } from '../core/profile.ts';
import type { Place } from './host/evidence.ts';
import type { HostFix } from './host/fix/host-fix.ts';
import type { HostView } from './host/host-view.ts';
import type { RuleValue } from './host/rule-value.ts';
import type { InputWarning } from './input/read-input.ts';

type Need = 'required' | 'recommended' | 'optional';
export type CapabilityStatus = 'ok' | 'degraded' | 'missing' | 'unknown';
type OptionStatus = 'ok' | 'missing' | 'wrong' | 'unknown';
export type Severity = 'error' | 'warning' | 'info';

export interface ReviewInput {
  readonly name: string;
  /** `kernel-config`, `kernel-defconfig`, `kernel-fragment`, `portage-messages`, `check-config-output` … or a kind of host/kinds. */
  readonly kind: string;
  readonly kernelVersion: string | null;
  readonly arch: string | null;
  /** Docker Engine, where a paste tells which one is meant. */
  readonly docker?: string;
  readonly date: string | null;
  /** A kernel that Portage configures and builds; changes go below /etc/kernel/config.d/. */
  readonly isDistKernel: boolean;
  readonly symbols: number;
  readonly warnings: readonly InputWarning[];
}

/** One symbol as one capability sees it. `not-applicable`: this kernel or host has no such option. */
export interface OptionResult {
  readonly symbol: string;
  /** `y`, `m`, `n`, a number or string as in the file, or `absent`. */
  readonly value: string;
  readonly line: number | null;
  readonly need: Need | 'not-applicable';
  readonly status: OptionStatus;
  readonly why: string;
  readonly capability: string;
}

export interface CapabilityResult {
  readonly id: string;
  readonly title: string;
  readonly status: CapabilityStatus;
  /** Its absence means that Docker does not work. */
  readonly essential: boolean;
  /** For a capability with alternatives: the one that is met, or that is proposed. */
  readonly via: string | null;
  readonly missing: readonly string[];
  /** The ids of the alternatives that this host could have as well. */
  readonly ways: readonly string[];
  /** How many lines of the fix are for it. */
  readonly changes: number;
  /** Of a capability with alternatives: another one, which is met already but needs something changed outside the kernel. */
  readonly instead: { readonly id: string; readonly title: string } | null;
}

/** A symbol that keeps another from being set: it is off and has to come on, or is on and has to go. */
export interface Cause {
  readonly symbol: string;
  readonly state: 'on' | 'off';
  /** Its line in the file; null when the file does not name it. */
  readonly line: number | null;
  /** Where menuconfig of this kernel has it; null for one without a prompt. */
  readonly menu: string | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number | null;
  /** How many lines it is about, where there is more than one; `line` is the last of them. */
  readonly lines?: number;
  /** The canonical name of what it is about, a Kconfig symbol mostly. */
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  /** What to do; null when there is nothing to do. */
  readonly fix: string | null;
  readonly facts: readonly string[];
  /** What has to change first; findings with the same causes are shown as one. */
  readonly causes?: readonly Cause[];
  /** Of a finding about the host: which wording of its rule, the values in it, and what is quoted. The same in every language. */
  readonly variant?: string;
  readonly values?: Readonly<Record<string, RuleValue>>;
  readonly places?: readonly Place[];
  /** `hostFix` has what mends it. */
  readonly isInFix?: boolean;
  /** No program can say how to mend it: neither a file nor a command of `hostFix` does. */
  readonly needsHand?: boolean;
}

export interface Change {
  readonly symbol: string;
  readonly from: string;
  readonly to: 'y' | 'm' | 'n';
  /** The capability that asks for it, or `CONFIG_X`: the option that does not come true without it. */
  readonly because: string;
  /** `required`: something that Docker or the asker cannot do without needs it. */
  readonly need?: 'required' | 'recommended';
  /** The capabilities that it is for. */
  readonly serves?: readonly string[];
}

export interface Fix {
  /** Lines for merge_config.sh or /etc/kernel/config.d/; empty when nothing is to be changed. */
  readonly fragment: string;
  /** The same as commands: `scripts/config`, or the file and an emerge for a kernel that Portage builds. */
  readonly script: string;
  readonly changes: readonly Change[];
  /** What was wanted and cannot be had on this kernel, with the reason. */
  readonly unmet: readonly { readonly symbol: string; readonly reason: string }[];
  /**
   * What happens besides: options nobody named that come along, and what the user had and loses, with what goes along
   * because it depends on that.
   */
  readonly sideEffects: readonly Change[];
  /** The kernel whose Kconfig files the dependencies come from; null when none was used. */
  readonly tree: { readonly linux: string; readonly arch: string } | null;
}

export type MoveKind = 'gone' | 'renamed' | 'dropped' | 'new' | 'changed';

/** An option that two kernels do not have alike. `from`, `to`: `y`, `m`, `n`, a number or string, or `absent`. */
export interface MoveChange {
  readonly symbol: string;
  readonly from: string;
  readonly to: string;
  /**
   * `gone`: the new kernel has no such option; `renamed`: nor that, but others do its work; `dropped`: it has it, and
   * switches it off; `new`: only the new kernel has it; `changed`: both have it.
   */
  readonly kind: MoveKind;
  /** A capability that is reviewed asks for it. */
  readonly matters: boolean;
  /** What does its work now, with the values there. */
  readonly successors: readonly { readonly symbol: string; readonly value: string }[];
  /** Why it is dropped. */
  readonly causes: readonly Cause[];
}

/** The rehearsal of a move to another kernel: what its `make olddefconfig` makes of the file, and the review of that. */
export interface Move extends Pick<ReviewDocument, 'profile' | 'capabilities' | 'options' | 'findings' | 'fix'> {
  /** The kernel that the file names; null when it names none. */
  readonly from: string | null;
  readonly to: string;
  /** It was asked for with --kernel, not with --to. */
  readonly isByKernelOption: boolean;
  readonly tree: { readonly linux: string; readonly arch: string };
  readonly changes: readonly MoveChange[];
}

/** What two kernel files of one question do not have alike. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly MoveChange[];
}

/** The stable document of `analyze --format json`. */
export interface ReviewDocument {
  readonly schemaVersion: 2;
  readonly profile: HostProfile;
  /** What the files say about the host; null where none but kernel configurations and complaints were read. */
  readonly host: HostView | null;
  readonly inputs: readonly ReviewInput[];
  readonly capabilities: readonly CapabilityResult[];
  readonly options: readonly OptionResult[];
  /** At most `LIMITS.findings`. */
  readonly findings: readonly Finding[];
  /** How many findings there are besides; 0 nearly always. */
  readonly moreFindings: number;
  /** The change of the kernel. */
  readonly fix: Fix;
  /** The changes of everything else, and the commands in their order; null where nothing is to be changed. */
  readonly hostFix: HostFix | null;
  /** Present where a move to another kernel was asked for and could be rehearsed. */
  readonly move?: Move;
  /** Present where several whole kernel configurations were read: their reviews; `fix` is then that of the last. */
  readonly kernels?: readonly ReviewDocument[];
  /** Present where there are two of them. */
  readonly comparison?: Comparison;
}
