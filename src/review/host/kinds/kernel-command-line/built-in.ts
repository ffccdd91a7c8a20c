/** The command line that a kernel is built with: CONFIG_CMDLINE of its configuration. */
import { SourceText } from '../../evidence.ts';
import type { EvidenceOf } from '../index.ts';
import { parametersIn } from './parse.ts';

const START = '\nCONFIG_CMDLINE="';
/** Longer than any kernel takes. In characters. */
const LONGEST = 4096;
/** What rules about a host ask for: a console says nothing here. */
const TELLING =
  /(?:^|[ "])(?:cgroup_(?:disable|enable|no_v1)|swapaccount|systemd\.\w{1,40}|ipv6\.disable|vsyscall|init|module_blacklist|modprobe\.blacklist)=/;
/** It counts only where the boot loader passes none. */
const FALLBACKS = ['CONFIG_CMDLINE_FROM_BOOTLOADER=y', 'CONFIG_CMDLINE_FALLBACK=y'];
/** That of the boot loader does not count. */
const FORCES = ['CONFIG_CMDLINE_OVERRIDE=y', 'CONFIG_CMDLINE_FORCE=y'];

/** What a configuration builds in, where that says something about a host; null where it does not. */
export function readBuiltIn(name: string, text: string): EvidenceOf<'kernel-command-line'> | null {
  const start = text.indexOf(START);
  if (start === -1) return null;
  const from = start + START.length;
  const [line = ''] = text.slice(from, from + LONGEST).split('\n', 1);
  const value = line.replace(/"\s{0,4}$/, '');
  if (!TELLING.test(value)) return null;
  const has = (line: string): boolean => text.includes(`\n${line}`);
  if (has('# CONFIG_CMDLINE_BOOL is not set') || FALLBACKS.some(has)) return null;
  const source = new SourceText(name, text);
  const content = {
    parameters: parametersIn(value, source.lineOf(from)),
    isSetting: false,
    isForced: FORCES.some(has),
  };
  return { kind: 'kernel-command-line', source, content, told: [] };
}
