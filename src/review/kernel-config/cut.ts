/**
 * Whether a file that begins like a whole configuration ends before its end, or lacks a piece: what it does not name is
 * then not known, rather than off. Told by options that every configuration of Linux 4.0 and newer has a line for, set or
 * not, all the way down the file (each of 54 whole files was looked at, of four architectures, tinyconfig among them).
 */
import type { SymbolIndex } from '../../core/kernel-lines/symbol-index.ts';
import { type KernelConfig, readValue } from './parse.ts';

/** In the order of the file. */
const EVERYWHERE = [
  'BLOCK',
  'MODULES',
  'NET',
  'PREVENT_FIRMWARE_BUILD',
  'INPUT',
  'TTY',
  'HWMON',
  'WATCHDOG',
  'SOUND',
  'USB_SUPPORT',
  'NEW_LEDS',
  'STAGING',
  'RESET_CONTROLLER',
  'DNOTIFY',
  'KEYS',
  'CRYPTO',
  'DEBUG_KERNEL',
];
/** The same where there is networking at all. */
const WITH_NETWORKING = ['UNIX', 'INET', 'NETFILTER', 'WIRELESS', 'RFKILL', 'NETDEVICES'];
/** Stand near the beginning. Who shortens a file by hand leaves them out; who gives its first lines does not. */
const FIRST = ['INIT_ENV_ARG_LIMIT', 'LOCALVERSION', 'DEFAULT_HOSTNAME'];
/** A whole file has more: 836 are the fewest that were seen. */
const WHOLE_SYMBOLS = 600;

/** The end of a text in the middle of a line that names an option. */
const OPEN_END = /^(?:CONFIG_\w*|# CONFIG_\w*(?: (?:i|is|is n|is no|is not|is not s|is not se)?)?)$/;
const LONGEST_LINE = 200;

/** Whether the last line breaks off. */
function endsInLine(text: string): boolean {
  const start = text.lastIndexOf('\n') + 1;
  return start < text.length && text.length - start < LONGEST_LINE && OPEN_END.test(text.slice(start));
}

function lacksAny(names: readonly string[], offsets: SymbolIndex): boolean {
  return names.some((name) => !offsets.has(name));
}

/** @param config of a file that begins as the kernel writes it */
export function isCut(config: KernelConfig): boolean {
  const { offsets, text } = config;
  if (endsInLine(text)) return true;
  if (offsets.assignments < WHOLE_SYMBOLS && lacksAny(FIRST, offsets)) return false;
  return lacksAny(EVERYWHERE, offsets) || (readValue(config, 'NET') === 'y' && lacksAny(WITH_NETWORKING, offsets));
}
