/** A flag that package.use asks for and that emerge shows as out of reach. */
import type { SourceText } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { ShownFlag } from '../../portage/shown-flags.ts';
import type { HostRule } from '../../rule.ts';

interface Shown extends ShownFlag {
  readonly line: number;
  readonly source: SourceText;
}

/** The flags of some packages as emerge shows them, by package and flag; of several the first. */
function shownOf(host: Host, names: ReadonlySet<string>): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const { content, source } of host.of('emerge-pretend'))
    for (const { name, flags, line } of content.packages.filter((each) => names.has(each.name)))
      for (const flag of flags) {
        const key = `${name} ${flag.flag}`;
        if (!shown.has(key)) shown.set(key, { ...flag, line, source });
      }
  return shown;
}

export const flagMasked: HostRule = {
  id: 'portage/flag-masked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const named = namedFlags(host, catalogue);
    const shown = shownOf(host, new Set(named.map(({ packageName }) => packageName)));
    return named.flatMap((each) => {
      const { packageName, flag, on, place } = each;
      const masked = shown.get(`${packageName} ${flag}`);
      if (!masked?.fixed || masked.gone || masked.on === on) return [];
      const values = { package: packageName, flag: on ? flag : `-${flag}` };
      const places = [place, masked.source.at(masked.line)];
      return [{ subject: `${packageName}[${flag}]`, values, places, edits: [dropFlag(each)] }];
    });
  },
};
