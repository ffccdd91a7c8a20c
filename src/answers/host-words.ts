/** What a question or a pasted message tells about its host. Each pattern takes time in proportion to the text. */
import { isNegated } from '../core/negated.ts';
import type { Filesystem, HostProfile, ProfileOverrides } from '../core/profile.ts';
import { earliestForm, type Forms, hasForm, replaceForms } from '../core/words/forms.ts';
import { heard } from '../core/words/heard.ts';
import { parseVersion } from '../knowledge/version.ts';

/** What was read: parts of the profile, and what has no place in one. */
export interface HostWords {
  readonly profile: ProfileOverrides;
  /** `iptables (nf_tables)`, `cgroup v1`: names as people know them. */
  readonly remarks: readonly string[];
  /** Which rules the iptables command works with. */
  readonly iptables?: 'nf_tables' | 'legacy';
}

/** The version, and the character behind it. */
const DOCKER = [
  /\bserver version: ?(\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(.?)/,
  /\bdocker(?: engine| ce| version|d)?[ :=-]{0,2}v?(\d{1,2}(?:\.\d{1,3}){0,2})(.?)/,
];
const KERNEL = [
  /\/lib\/modules\/(\d\.\d{1,3}(?:\.\d{1,3})?)/,
  /\bkernel version: ?(\d\.\d{1,3}(?:\.\d{1,3})?)/,
  ...heard(({ questionForms }) => questionForms.kernelRelease),
];
const FILESYSTEMS: readonly Filesystem[] = ['zfs', 'btrfs', 'xfs', 'ext4', 'f2fs', 'nfs', 'tmpfs'];
/** The filesystem, and what stands behind it: `on zfs driver` and `on btrfs/` are something else. */
const ON_FILESYSTEM: Forms = heard(({ questionForms }) => questionForms.onFilesystem);
const NAMED: Forms = heard(({ questionForms }) => questionForms.filesystemNamed);
const THOUGHT_OF: Forms = heard(({ questionForms }) => questionForms.filesystemThoughtOf);
const BACKING = /\bbacking filesystem: ?(xfs|btrfs|zfs|extfs)/;
const ROOTLESS: Forms = heard(({ questionForms }) => questionForms.rootless);
const ARM64: Forms = heard(({ questionForms }) => questionForms.arm64);
const OTHERWISE = /^(?:[a-z0-9/-]| driver)/;
/** No systemd answers there. What runs instead (OpenRC, or a container without any) these messages do not tell. */
const NO_SYSTEMD = /\bnot been booted with systemd as init system|\bsystemctl: (?:command )?not found/g;

function first(patterns: readonly RegExp[], text: string, isOther?: RegExp): string | undefined {
  for (const pattern of patterns) {
    const [, found, behind = ''] = pattern.exec(text) ?? [];
    if (found !== undefined && !isOther?.test(behind)) return found;
  }
  return undefined;
}

/** Docker went from 0.x and 1.x by year and month to plain numbers: anything else is not its version. */
function dockerVersion(text: string): string | undefined {
  const version = first(DOCKER, text, /[0-9a-z]/);
  if (version === undefined || parseVersion(version) === null) return undefined;
  const major = Number(version.split('.', 1)[0]);
  const isPlausible = (major >= 17 && major <= 40) || (major <= 1 && version.includes('.'));
  return isPlausible ? (version.includes('.') ? version : `${version}.0`) : undefined;
}

/** The first filesystem that is said to be there; what somebody thinks of taking is not. */
function filesystem(whole: string): Filesystem | undefined {
  const text = replaceForms(whole, THOUGHT_OF, ([thought]) => ' '.repeat(thought.length));
  const isThere = ({ 0: form, 1: name = '', 2: behind = '', index }: RegExpExecArray): boolean =>
    !OTHERWISE.test(behind) && !isNegated(text, index) && !isNegated(text, index + form.indexOf(name));
  const places = [...ON_FILESYSTEM.map((form) => form.exec(text)), earliestForm(text, NAMED), BACKING.exec(text)];
  const found = places.find((match) => match && isThere(match))?.[1];
  return found === 'extfs' ? 'ext4' : FILESYSTEMS.find((name) => name === found);
}

/**
 * What a text says about systemd, `undefined`: nothing. The word by itself counts; not Docker's cgroup driver of that
 * name, not a part of a path or an option. Who says once that it is not there does not have it, however often it is named.
 */
function hasSystemd(text: string): boolean | undefined {
  let isNamed = false;
  for (let at = text.indexOf('systemd'); at !== -1; at = text.indexOf('systemd', at + 1)) {
    if (/^[a-z-]/.test(text.charAt(at + 'systemd'.length))) continue;
    if (isNegated(text, at)) return false;
    isNamed ||= !/[a-z=./-]$|driver:? $/.test(text.slice(Math.max(0, at - 8), at));
  }
  return isNamed ? true : undefined;
}

/** What else starts services: who has that has neither of the two, and no steps for one of them help there. */
const OTHER_INIT = /\b(?:s6|runit|dinit|sysvinit|shepherd)\b/;

function init(text: string): HostProfile['init'] | undefined {
  if (/\b(?:openrc|rc-service|rc-update|rc_ulimit)\b/.test(text)) return 'openrc';
  const rest = text.replaceAll(NO_SYSTEMD, ' ');
  if (/\b(?:systemctl|journalctl)\b/.test(rest)) return 'systemd';
  const found = hasSystemd(rest);
  if (found === undefined || (!found && OTHER_INIT.test(text))) return undefined;
  return found ? 'systemd' : 'openrc';
}

/** Whether a folded text tells of systemd only that it is not there: then it is not what is asked about. */
export function isWithoutSystemd(folded: string): boolean {
  return hasSystemd(folded) === false;
}

function isRootlessIn(text: string): boolean {
  if (/\/run\/user\/\d+\/docker/.test(text)) return true;
  const at = earliestForm(text, ROOTLESS)?.index ?? -1;
  return at !== -1 && !isNegated(text, at);
}

function hasUsernsRemap(text: string): boolean {
  const at = text.indexOf('userns-remap');
  return at !== -1 && !isNegated(text, at);
}

function iptablesOf(text: string): HostWords['iptables'] {
  const found = /\bip6?tables[^\n]{0,24}\((nf_tables|legacy)\)/.exec(text)?.[1];
  return found === 'nf_tables' || found === 'legacy' ? found : undefined;
}

function cgroupOf(text: string): string | undefined {
  const found = /\bcgroups? ?(?:version:? ?|v)([12])\b/.exec(text)?.[1];
  return found === undefined ? undefined : `cgroup v${found}`;
}

/** Reads what a text tells about its host. @param folded the text in lower case, width and Traditional folded */
export function readHostWords(folded: string): HostWords {
  const docker = dockerVersion(folded);
  const kernel = first(KERNEL, folded);
  const fs = filesystem(folded);
  const initSystem = init(folded);
  const iptables = iptablesOf(folded);
  const cgroup = cgroupOf(folded);
  return {
    profile: {
      ...(docker !== undefined && { docker }),
      ...(kernel !== undefined && { kernel }),
      ...(hasForm(folded, ARM64) && { arch: 'arm64' as const }),
      ...(initSystem !== undefined && { init: initSystem }),
      ...(fs !== undefined && { fs }),
      ...(isRootlessIn(folded) && { rootless: true }),
      ...(hasUsernsRemap(folded) && { usernsRemap: true }),
    },
    remarks: [...(iptables === undefined ? [] : [`iptables (${iptables})`]), ...(cgroup === undefined ? [] : [cgroup])],
    ...(iptables !== undefined && { iptables }),
  };
}
