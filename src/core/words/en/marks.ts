/** English punctuation: whatever code puts between two texts comes from here, never from a template. */
import { type RangeWords, rangeInWords } from '../range.ts';

function withStop(sentence: string): string {
  return /[.!?:…][)”]?$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Names of programs, modules and files that are written in small letters wherever they stand. */
const SMALL_NAMES: ReadonlySet<string> = new Set(
  (
    'aufs btrfs cgroup cgroups containerd cpuset devicemapper devtmpfs dhcpcd docker dockerd epoll fanotify ' +
    'firewalld grsecurity inotify ip6tables iptables ipvlan layman macvlan netfilter nftables overlayfs perf runc tmpfs ' +
    'udev vfs vsyscall zfs storage-driver data-root userns-remap'
  ).split(' '),
);

/** `eBPF`, `overlay2`, `daemon.json` and `br_netfilter` are no words; nor is `iptables-legacy`. */
function isSmallName(word: string): boolean {
  return (
    /^[a-z]+(?:[A-Z\d_]|\.[a-z])/.test(word) ||
    SMALL_NAMES.has(word) ||
    word.split(/[-/]/).some((part) => SMALL_NAMES.has(part))
  );
}

const RANGE_WORDS: RangeWords = {
  since: (version) => `${version} and newer`,
  after: (version) => `newer than ${version}`,
  before: (version) => `before ${version}`,
  upTo: (version) => `up to ${version}`,
  to: (first, last) => `${first} to ${last}`,
  within: (first, end) => `${first} to before ${end}`,
  all: (parts) => parts.join(', '),
};

export const marksEn = {
  marks: {
    /** Between a label and its value. */
    colon: ': ',
    /** Between a name and what is said about it. */
    dash: ' — ',
    /** Names one after the other. */
    list: (items: readonly string[]): string => items.join(', '),
    /** Phrases, one after the other, that describe one thing. */
    phrases: (items: readonly string[]): string => items.join(', '),
    /** A range of versions as facts have it, `>= 4.18, < 5.11`, in words; all its parts hold. */
    range: (range: string): string => rangeInWords(range, RANGE_WORDS),
    /** Statements that share a line and have no full stops. */
    clauses: (items: readonly string[]): string => items.join('; '),
    /** Statements as sentences, empty ones left out; a full stop is set where one is missing. */
    sentences: (items: readonly string[]): string =>
      items
        .filter((item) => item !== '')
        .map(withStop)
        .join(' '),
    /** Words put into a text for a hint, with the blanks that stood around it. */
    inText: (before: string, said: string, after: string): string => before + said + after,
    /** An addition, to be put right behind a text. */
    paren: (text: string): string => ` (${text})`,
    /** A title that is written to stand in a list, as it stands alone. Names keep their small letters. */
    alone: (title: string): string =>
      isSmallName(/^[^\s:,]*/.exec(title)?.[0] ?? '') ? title : title.charAt(0).toUpperCase() + title.slice(1),
  },
};
