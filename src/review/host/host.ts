/** One host out of all that the files of a question say about it. */
import type { ProfileOverrides } from '../../core/profile.ts';
import { parseVersion } from '../../knowledge/version.ts';
import { DEFAULT_DATA_ROOT, tellDataRoot } from './data-root.ts';
import type { HostKey, HostValues, Place, Standing, Told } from './evidence.ts';
import type { AnyEvidence, EvidenceOf, KindId } from './kinds/index.ts';

/** What was seen at work counts more than what a file asks for, and that more than what was. */
const WEIGHT: Readonly<Record<Standing, number>> = { runs: 4, configured: 3, installed: 2, past: 1, planned: 0 };

/** Versions: who says less does not contradict who says more. */
const VERSIONS: ReadonlySet<HostKey> = new Set(['docker', 'containerd', 'kernel']);

function isSameVersion(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === short || long.startsWith(`${short}.`) || long.startsWith(`${short}-`);
}

/** Whether two values say the same, at the precision of the one that says less. */
function agrees(a: Told, b: Told): boolean {
  if (a.value === b.value) return true;
  return VERSIONS.has(a.key) && isSameVersion(String(a.value), String(b.value));
}

/** A value that two files, or two lines, do not have alike. */
export interface Contradiction {
  readonly key: HostKey;
  /** The value that counts, and where it is said. */
  readonly counts: Told;
  readonly other: Told;
}

export class Host {
  readonly files: readonly AnyEvidence[];
  readonly #told = new Map<HostKey, Told[]>();

  /** @param files in the order in which they were attached */
  constructor(files: readonly AnyEvidence[]) {
    this.files = files;
    this.#add(files.flatMap((file): readonly Told[] => file.told));
    // Without root's rights the data lies in somebody's home, and nobody told whose.
    const isElsewhere = this.value('rootless') === true && this.value('dataRoot') === undefined;
    if (!isElsewhere) this.#add(tellDataRoot(this.value('dataRoot') ?? DEFAULT_DATA_ROOT, files));
  }

  #add(values: readonly Told[]): void {
    for (const told of values) {
      // Files are cut and mangled: what is no version cannot be compared with one.
      if (VERSIONS.has(told.key) && parseVersion(String(told.value)) === null) continue;
      const known = this.#told.get(told.key);
      if (known) known.push(told);
      else this.#told.set(told.key, [told]);
    }
    // A stable sort: of equals the first that was attached counts.
    for (const known of this.#told.values()) known.sort((a, b) => WEIGHT[b.standing] - WEIGHT[a.standing]);
  }

  /** All files of a kind. */
  of<K extends KindId>(kind: K): readonly EvidenceOf<K>[] {
    return this.files.filter((file): file is EvidenceOf<K> & AnyEvidence => file.kind === kind);
  }

  /** Who says something about a value, the one that counts first. */
  told<K extends HostKey>(key: K): readonly Told<K>[] {
    return (this.#told.get(key) ?? []).filter((each): each is Told<K> => each.key === key);
  }

  /** The value that counts; undefined when no file says it. */
  value<K extends HostKey>(key: K): HostValues[K] | undefined {
    return this.told(key)[0]?.value;
  }

  /** Where the value that counts stands. */
  placesOf(...keys: readonly HostKey[]): Place[] {
    return keys.flatMap((key) => this.told(key)[0]?.place ?? []);
  }

  get keys(): HostKey[] {
    return [...this.#told.keys()];
  }

  /** What does not fit together. What is planned or past contradicts nothing. */
  get contradictions(): Contradiction[] {
    return [...this.#told].flatMap(([key, values]) => {
      const [counts, ...others] = values.filter(({ standing }) => standing !== 'planned' && standing !== 'past');
      const other = counts && others.find((each) => !agrees(counts, each));
      return counts && other ? [{ key, counts, other }] : [];
    });
  }
}

const PROFILE_KEYS = [
  'docker',
  'kernel',
  'arch',
  'init',
  'fs',
  'rootless',
  'usernsRemap',
  'diskQuota',
  'selinux',
  'cgroup',
  'existing',
] as const satisfies readonly (HostKey & keyof ProfileOverrides)[];

/** The host as the profile of other answers: what the files say, nothing that is only assumed. */
export function hostOverrides(host: Host): ProfileOverrides {
  return Object.fromEntries(
    PROFILE_KEYS.flatMap((key) => {
      const value = host.value(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
