/** A flag that package.use asks for and that emerge shows as out of reach. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule } from '../rule.ts';

export const flagMasked: HostRule = {
  id: 'portage/flag-masked',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const shown = host
      .of('emerge-pretend')
      .flatMap(({ content, source }) =>
        content.packages.flatMap(({ name, flags, line }) =>
          flags.map((flag) => ({ ...flag, name, place: source.at(line) })),
        ),
      );
    return namedFlags(host, catalogue).flatMap((named) => {
      const { packageName, flag, on, place } = named;
      const masked = shown.find((each) => each.name === packageName && each.flag === flag);
      if (!masked?.fixed || masked.gone || masked.on === on) return [];
      const values = { package: packageName, flag: on ? flag : `-${flag}` };
      return [{ subject: `${packageName}[${flag}]`, values, places: [place, masked.place], edits: [dropFlag(named)] }];
    });
  },
};
