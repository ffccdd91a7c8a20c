/** What flags of dockerd tell about the host: those that mean the same in every version. */
import type { CommandWord } from './command-words.ts';
import type { HostKey, HostValues, SourceText, Told } from './evidence.ts';

type Tell = (value: string) => readonly [HostKey, HostValues[HostKey]] | null;

const isTrue = (value: string): boolean => value !== 'false';

const FLAGS: Readonly<Record<string, Tell>> = {
  '--storage-driver': (value) => ['storageDriver', value],
  '-s': (value) => ['storageDriver', value],
  '--data-root': (value) => ['dataRoot', value],
  '--graph': (value) => ['dataRoot', value],
  '-g': (value) => ['dataRoot', value],
  '--log-driver': (value) => ['loggingDriver', value],
  '--userns-remap': (value) => ['usernsRemap', value !== ''],
  '--firewall-backend': (value) => (value === 'iptables' || value === 'nftables' ? ['firewallBackend', value] : null),
};

const SWITCHES: Readonly<Record<string, HostKey>> = {
  '--live-restore': 'liveRestore',
  '--selinux-enabled': 'selinux',
};

/** @param words of the command line, without the program */
export function tellFlags(words: readonly CommandWord[], source: SourceText): Told[] {
  return words.flatMap(({ text, line }, index) => {
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    const key = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined;
    if (key) return [source.tell(key, equals === -1 || isTrue(text.slice(equals + 1)), line, 'configured')];
    const tell = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
    const told = tell?.(equals === -1 ? (words[index + 1]?.text ?? '') : text.slice(equals + 1));
    return told ? [source.tell(told[0], told[1], line, 'configured')] : [];
  });
}
