/** The words of a review: what was read, what is possible, what is wrong, and the change that mends it. */
import type { HostProfile } from '../core/profile.ts';
import type { InputWarning } from './input/read-input.ts';

type Need = 'required' | 'recommended' | 'optional';
export type CapabilityStatus = 'ok' | 'degraded' | 'missing' | 'unknown';
type OptionStatus = 'ok' | 'missing' | 'wrong' | 'unknown';
export type Severity = 'error' | 'warning' | 'info';

export interface ReviewInput {
  readonly name: string;
  /** `kernel-config`, `kernel-defconfig`, `kernel-fragment`, `portage-messages` or `check-config-output`. */
  readonly kind: string;
  readonly kernelVersion: string | null;
  readonly arch: string | null;
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

/** The stable document of `analyze --format json`. */
export interface ReviewDocument {
  readonly schemaVersion: 1;
  readonly profile: HostProfile;
  readonly inputs: readonly ReviewInput[];
  readonly capabilities: readonly CapabilityResult[];
  readonly options: readonly OptionResult[];
  /** At most `LIMITS.findings`. */
  readonly findings: readonly Finding[];
  /** How many findings there are besides; 0 nearly always. */
  readonly moreFindings: number;
  readonly fix: Fix;
}
