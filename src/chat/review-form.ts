/** The fields of the form that asks for files to review, whatever a platform makes of them. */
import type { Dispatcher } from '../core/dispatch.ts';
import { titleOf } from '../core/host-dimensions.ts';
import type { Init, ProfileOverrides } from '../core/profile.ts';
import { isTypedVersion } from '../core/release.ts';
import type { Words } from '../core/words/index.ts';
import { INITS } from '../knowledge/schema/names.ts';

/** What people review besides, each as the capabilities that it stands for. `everything`: all that there are. */
export const PRESETS = {
  swarm: ['swarm', 'overlay-network', 'encrypted-overlay'],
  rootless: ['rootless', 'user-namespaces'],
  ipv6: ['ipv6'],
  nftables: ['bridge-nftables'],
  networks: ['macvlan', 'ipvlan'],
  security: ['apparmor', 'selinux'],
  storage: ['storage-btrfs', 'storage-zfs', 'storage-fuse-overlayfs'],
} as const satisfies Record<Exclude<keyof Words['chat']['presets'], 'everything'>, readonly string[]>;

type Preset = keyof typeof PRESETS;
const NAMES = Object.keys(PRESETS) as Preset[];

/** One thing that can be chosen in a form. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What can be reviewed besides, in few words. */
export function presetChoices({ chat: { presets } }: Words): Choice[] {
  return [...NAMES, 'everything' as const].map((id) => ({ id, title: presets[id] }));
}

/** The init systems that can be chosen. */
export function initChoices(): Choice[] {
  return INITS.map((id) => ({ id, title: titleOf('init', id) }));
}

/** The capabilities behind what was chosen. Ids of capabilities themselves, of a form of before, stay. */
export function wantsOf(chosen: readonly string[], { knowledge }: Pick<Dispatcher, 'knowledge'>): string[] {
  const all = chosen.includes('everything') ? knowledge.all('capability').filter((each) => !each.byDefault) : [];
  const named = chosen.flatMap((id) => NAMES.find((name) => name === id) ?? []).flatMap((name) => PRESETS[name]);
  const rest = chosen.filter((id) => id !== 'everything' && !NAMES.some((name) => name === id));
  return [...new Set([...all.map(({ id }) => id), ...named, ...rest])];
}

/** A version that somebody wrote; empty: none, null: what was written is no version. */
function readVersion(text: string): string | null {
  const version = text.trim().replace(/^v/, '');
  return version === '' || (isTypedVersion(version) && version.includes('.')) ? version : null;
}

/** What somebody filled in about the host. */
export interface HostFields {
  readonly docker: string;
  readonly kernel: string;
  readonly init: string;
}

/** The fields as part of a profile; the name of the field whose text is no version. */
export function readHostFields(fields: HostFields): ProfileOverrides | 'docker' | 'kernel' {
  const docker = readVersion(fields.docker);
  const kernel = readVersion(fields.kernel);
  if (docker === null) return 'docker';
  if (kernel === null) return 'kernel';
  const init: Init | undefined = INITS.find((each) => each === fields.init);
  return {
    ...(docker !== '' && { docker }),
    ...(kernel !== '' && { kernel }),
    ...(init !== undefined && { init }),
  };
}
