/** What global USE flags say of the init of a host. */
import type { SourceText, Told } from '../evidence.ts';
import type { FlagSetting } from './use-flags.ts';

/**
 * `systemd` in the flags of all packages pulls systemd in, so it runs or is to; `-systemd` and `elogind` are what hosts
 * with OpenRC have. A file may be an old copy: it is told as what is installed, not as what was seen at work.
 */
export function tellInit(source: SourceText, flags: readonly FlagSetting[]): Told[] {
  const systemd = flags.findLast(({ flag }) => flag === 'systemd');
  if (systemd) return [source.tell('init', systemd.on ? 'systemd' : 'openrc', systemd.line, 'installed')];
  const elogind = flags.findLast(({ flag, on }) => flag === 'elogind' && on);
  return elogind ? [source.tell('init', 'openrc', elogind.line, 'installed')] : [];
}
