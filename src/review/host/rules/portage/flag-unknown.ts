/** A USE flag in package.use that the package never had. */
import { PackageCatalogue } from '../../portage/catalogue.ts';
import { type NamedFlag, namedFlags } from '../../portage/flags-of.ts';
import { dropFlag } from '../../portage/line-edits.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

/** The finding about a flag that is not in a package's IUSE. */
function describe(named: NamedFlag, catalogue: PackageCatalogue): RuleFinding[] {
  const { packageName, flag, on, place } = named;
  const state = catalogue.stateOf(packageName, flag);
  const read = catalogue.find(packageName)?.read;
  if (flag === '*' || state.is !== 'never' || !read) return [];
  const found = (variant: string | null, values: NonNullable<RuleFinding['values']>): RuleFinding => ({
    subject: `${packageName}[${flag}]`,
    ...(variant !== null && { variant }),
    values: { package: packageName, flag, ...values },
    places: [place],
    edits: [dropFlag(named)],
  });
  if (state.advice) return [found('advised', { advice: state.advice })];
  if (state.of !== undefined && on) return [found('of-another', { other: state.of })];
  if (read.flags.length === 0) return [found('none', { version: read.version })];
  return [found(on ? null : 'off', { version: read.version, flags: read.flags })];
}

export const flagUnknown: HostRule = {
  id: 'portage/flag-unknown',
  check: ({ host, knowledge, profile }) => {
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    return namedFlags(host, catalogue).flatMap((named) => describe(named, catalogue));
  },
};
