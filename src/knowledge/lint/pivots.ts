/**
 * Changes of a rule that many facts speak of. A sentence with the words of one must show that it knows both sides: by a
 * range in its condition, by naming a version of the change, or by the fact's `reread`, which says that a person read it
 * again with the change in mind.
 */
import type { Fact } from '../schema/fact.ts';

interface Pivot {
  /** What became different. */
  readonly what: string;
  /** The words that betray a sentence about it. */
  readonly words: RegExp;
  /** The condition whose presence bounds such a sentence. */
  readonly bound: 'docker' | 'kernel' | null;
  /** Versions whose mention shows that the change is known. */
  readonly versions: RegExp;
  /** Kinds whose pages tell it by themselves. */
  readonly except: readonly Fact['kind'][];
}

const PIVOTS: Readonly<Record<string, Pivot>> = {
  'image-store': {
    what: 'from Docker 29.0 on new hosts take containerd’s store, and an unknown driver name is a snapshotter',
    words:
      /\bGetDriver\b|driver not supported|deprecated and removed|configured driver|no supported storage driver|\b(?:try|tries|tried|falls? back|chooses|picks|goes on|looks for)\b.{0,60}\b(?:overlay2|btrfs|zfs|vfs|driver)\b|by itself.{0,40}driver|driver.{0,40}by itself/i,
    bound: 'docker',
    versions: /\b2[89](?:\.|\b)/,
    except: [],
  },
  'driver-order': {
    what: 'from Docker 23.0 on overlay2 is tried before btrfs and zfs, which are tried still',
    words:
      /\b(?:before|behind|after|ahead of) `?(?:btrfs|zfs|aufs|overlay2|devicemapper)\b|first in the list|up to 20\.10|\b(?:try|tries|takes?|picks?) `?(?:overlay2|btrfs|zfs)`?.{0,20}\b(?:first|by itself)\b/i,
    bound: 'docker',
    versions: /\b(?:23|28|29)(?:\.|\b)/,
    except: [],
  },
  'legacy-tables': {
    what: 'from Linux 6.17 on the legacy tables sit behind NETFILTER_XTABLES_LEGACY, which is off by default',
    words: /\bIP6?_NF_(?:IPTABLES|NAT|FILTER|RAW|MANGLE)\b|ip6?tables-legacy|\bip6?_tables\b/,
    bound: 'kernel',
    versions: /\b6\.1[67]\b|XTABLES_LEGACY/,
    // The page of an option shows its gate, a capability is solved with the tree of the kernel.
    except: ['kernel-option', 'capability'],
  },
  'btrfs-quota': {
    what: 'from Docker 23.0 on the btrfs driver leaves quotas on when it stops',
    words: /btrfs quotas?\b.{0,60}\b(?:off|disable|for good)|\bleaves? quotas alone\b/i,
    bound: 'docker',
    versions: /\b23\.0\b/,
    except: [],
  },
  'ip6tables-default': {
    what: 'from Docker 27.0 on ip6tables is on by default',
    words: /\bip6tables\b.{0,60}\b(?:by default|the default)\b/i,
    bound: 'docker',
    versions: /\b27(?:\.|\b)/,
    except: [],
  },
  'raw-table': {
    what: 'from Docker 28.0 on rules in the raw table are wanted',
    words: /\b(?:needs?|wants?|asks? for|uses?) .{0,40}(?:`raw`|\bIP6?_NF_RAW\b)/i,
    bound: 'docker',
    versions: /\b28(?:\.|\b)/,
    except: [],
  },
  'userland-proxy': {
    what: 'from Docker 27.4 on a daemon without the userland proxy wants br_netfilter',
    words: /userland[ -]proxy.{0,120}br_netfilter|br_netfilter.{0,160}userland[ -]proxy/is,
    bound: 'docker',
    versions: /\b2[79](?:\.|\b)/,
    except: [],
  },
  buildkit: {
    what: 'from Docker 23.0 on docker build goes to buildx',
    words: /\bdocker build\b.{0,60}\b(?:buildx|BuildKit)\b/i,
    bound: 'docker',
    versions: /\b23(?:\.|\b)/,
    except: [],
  },
  'zfs-module': {
    what: 'from 2.4 on sys-fs/zfs builds the module itself',
    words: /zfs-kmod/,
    bound: null,
    versions: /\b2\.4\b/,
    except: [],
  },
};

interface Sentence {
  readonly path: string;
  readonly text: string;
  readonly bounds: ReadonlySet<string>;
}

/** Every English sentence of a fact with the conditions above it. History is dated, sources are no claims. */
function sentences(value: unknown, path: string, bounds: ReadonlySet<string>): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const here = new Set(bounds);
  for (const condition of [record.when, record])
    if (typeof condition === 'object' && condition !== null)
      for (const key of ['docker', 'kernel']) if (typeof Reflect.get(condition, key) === 'string') here.add(key);
  return [
    ...(typeof record.en === 'string' ? [{ path, text: record.en, bounds: here }] : []),
    ...Object.entries(record).flatMap(([key, child]) =>
      ['sources', 'history', 'title'].includes(key) ? [] : sentences(child, path === '' ? key : `${path}.${key}`, here),
    ),
  ];
}

function isOpen({ text, bounds }: Sentence, pivot: Pivot): boolean {
  return pivot.words.test(text) && !pivot.versions.test(text) && !(pivot.bound !== null && bounds.has(pivot.bound));
}

/** Sentences of a fact that may hold on one side of a change only, and marks that nothing needs, as sentences. */
export function lintPivots(fact: Fact): string[] {
  const all = sentences(fact, '', new Set());
  return [
    ...fact.reread.filter((id) => PIVOTS[id] === undefined).map((id) => `reread names "${id}", which is no pivot`),
    ...Object.entries(PIVOTS).flatMap(([id, pivot]) => {
      if (pivot.except.includes(fact.kind)) return [];
      const open = all.filter((sentence) => isOpen(sentence, pivot));
      if (open.length === 0 && fact.reread.includes(id)) return [`reread: ${id} is not needed: delete it`];
      if (open.length === 0 || fact.reread.includes(id)) return [];
      return open.map(
        ({ path }) =>
          `${path} speaks of something that changed (${pivot.what}): bound it with \`when\`, name the version, or read it again and add ${id} to \`reread\``,
      );
    }),
  ];
}
