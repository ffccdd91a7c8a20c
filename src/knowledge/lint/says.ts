/** What a symptom says identifies it: no two say the same, and no piece stands in a line that means no harm. */

import type { Fact } from '../schema/fact.ts';
import { foldMessage } from './fold-message.ts';

type Symptom = Extract<Fact, { kind: 'symptom' }>;

/** Fewer letters are in too many messages. Chinese says as much with fewer. */
const MIN_LETTERS = 12;
const MIN_HAN = 4;
/** A piece that stands in the messages of more symptoms than this is a word of the trade, not a message. */
const MAX_OTHERS = 3;

/** Lines of healthy logs and of ordinary sessions. A piece that stands in one of them would answer for all of those. */
const ORDINARY = [
  'time="2026-11-29T12:00:00Z" level=info msg="Starting up"',
  'level=info msg="containerd not running, starting managed containerd"',
  'level=info msg="starting containerd" revision=dea7da592f5d version=v2.3.4',
  'level=info msg="loading plugin" id=io.containerd.snapshotter.v1.overlayfs type=io.containerd.snapshotter.v1',
  'level=info msg="skip loading plugin" error="path /var/lib/containerd/io.containerd.snapshotter.v1.btrfs (ext4) must be a btrfs filesystem to be used with the btrfs snapshotter: skip plugin"',
  'level=info msg="skip loading plugin" error="devmapper not configured: skip plugin"',
  'level=info msg="[graphdriver] using prior storage driver: overlay2"',
  'level=info msg="Loading containers: start."',
  'level=info msg="Loading containers: done."',
  'level=info msg="Docker daemon" commit=1a2b3c4 containerd-snapshotter=true storage-driver=overlayfs version=29.7.2',
  'level=info msg="Initializing buildkit"',
  'level=warning msg="CDI setup error /etc/cdi: failed to monitor for changes: no such file or directory"',
  'level=info msg="Daemon has completed initialization"',
  'level=info msg="API listen on /run/docker.sock"',
  'level=info msg="Processing signal \'terminated\'"',
  '[ebuild  N     ] app-containers/docker-29.7.2  USE="overlay2 seccomp -apparmor -btrfs"',
  '[blocks B      ] app-containers/docker-cli',
  '>>> Emerging (1 of 3) app-containers/docker-29.7.2::gentoo',
  ' * Checking for suitable kernel configuration options... [ ok ]',
  'docker0: port 1(veth1234567) entered blocking state',
  'eth0: renamed from veth1234567',
  'IPv6: ADDRCONF(NETDEV_CHANGE): veth1234567: link becomes ready',
  'Unknown kernel command line parameters "BOOT_IMAGE=/vmlinuz-6.18.52-gentoo", will be passed to user space.',
  'overlayfs: upper fs does not support RENAME_WHITEOUT.',
  ' * Starting docker ... [ ok ]',
  'Active: active (running) since Sun 2026-11-29 12:00:00 UTC',
  'docker: Error response from daemon: failed to create task for container:',
  'OCI runtime create failed: runc create failed: unable to start container process:',
].map(foldMessage);

function isShort(piece: string): boolean {
  const han = piece.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = piece.match(/\p{Letter}/gu)?.length ?? 0;
  return han >= MIN_HAN ? false : letters < MIN_LETTERS;
}

/** Every piece of every symptom, folded; built once for all facts. */
export interface Sayings {
  readonly bySymptom: ReadonlyMap<string, readonly string[]>;
}

/** Collects what the symptoms say. */
export function collectSayings(facts: readonly Fact[]): Sayings {
  const symptoms = facts.filter((fact) => fact.kind === 'symptom');
  return { bySymptom: new Map(symptoms.map(({ id, says }) => [id, says.map(foldMessage)])) };
}

function whoElse(own: string, sayings: Sayings, test: (other: string) => boolean): string[] {
  return [...sayings.bySymptom].filter(([id, pieces]) => id !== own && pieces.some(test)).map(([id]) => id);
}

/** What is wrong with the pieces of one symptom, as sentences. */
export function lintSays(symptom: Symptom, sayings: Sayings): string[] {
  const pieces = symptom.says.map(foldMessage);
  return pieces.flatMap((piece, index) => {
    const said = symptom.says[index];
    const same = whoElse(symptom.id, sayings, (other) => other === piece);
    const within = whoElse(symptom.id, sayings, (other) => other.includes(piece));
    const ordinary = ORDINARY.find((line) => line.includes(piece));
    return [
      ...(pieces.indexOf(piece) < index ? [`says "${said}" twice: case and quotes do not count`] : []),
      ...(same.length > 0
        ? [`says "${said}", which ${same.join(', ')} says too: the answer would be a matter of luck`]
        : []),
      ...(isShort(piece)
        ? [`says "${said}", which is too general: write at least ${MIN_LETTERS} letters of the message`]
        : []),
      ...(ordinary === undefined
        ? []
        : [`says "${said}", which is too general: it stands in the harmless line "${ordinary}"`]),
      ...(within.length > MAX_OTHERS
        ? [`says "${said}", which is too general: it is part of what ${within.join(', ')} say`]
        : []),
    ];
  });
}
