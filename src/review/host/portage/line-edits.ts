/** Changes of files below /etc/portage, as rules ask for them. */
import type { FileEdit, WordEdit } from '../edit.ts';
import type { Host } from '../host.ts';
import type { PackageCatalogue } from './catalogue.ts';
import { type NamedFlag, settingsOf } from './flags-of.ts';

/** Takes a flag out of its line; a line that would have none left goes as a whole. */
export function dropFlag({ source, line, flag, on }: NamedFlag): WordEdit {
  return { target: 'word', source, line, word: on ? flag : `-${flag}`, text: null };
}

/**
 * Switches a flag on for one package: in every line of package.use that switches it off for that package, else by a line
 * of its own, which counts more than what is said to all packages. Nothing where no package.use is attached.
 */
export function switchOnFor(
  host: Host,
  catalogue: PackageCatalogue,
  packageName: string,
  flag: string,
): readonly FileEdit[] {
  const own = settingsOf(host, catalogue, packageName).filter(({ scope }) => scope === 'package');
  const off = own.filter((each) => each.flag === flag && !each.on);
  if (off.length > 0)
    return off.map(({ source, line }) => ({ target: 'word', source, line, word: `-${flag}`, text: flag }));
  const source = host.of('package-use')[0]?.source;
  return source ? [{ target: 'line', source, line: 0, text: `${packageName} ${flag}` }] : [];
}
