/** A keyword lets a docker in that the client in the stable tree is too old for: the ebuild blocks any older one. */
import { compareVersions, parseVersion } from '../../../../knowledge/version.ts';
import type { HostValues } from '../../evidence.ts';
import type { Host } from '../../host.ts';
import { type Atom, atomTakes } from '../../portage/atom.ts';
import { linesAbout, type Sourced } from '../../portage/atom-lines.ts';
import { PackageCatalogue } from '../../portage/catalogue.ts';
import type { PackageLine } from '../../portage/lines.ts';
import { archOf } from '../../portage/profile.ts';
import type { HostRule, RuleInput } from '../../rule.ts';

const [DOCKER, CLI] = ['app-containers/docker', 'app-containers/docker-cli'] as const;
const TESTING = /^~[a-z]|^\*\*$|^~\*$/;

function isNewer(version: string, than: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(than)];
  return left !== null && right !== null && compareVersions(left, right) > 0;
}

/** Whether the keywords behind an atom let a version in that is not stable here; none at all mean those of the host. */
function isTesting({ words }: PackageLine, arch: HostValues['arch'] | undefined): boolean {
  return (
    words.length === 0 ||
    words.some(({ text }) => TESTING.test(text) && (arch === undefined || (archOf(text) ?? arch) === arch))
  );
}

/** The newest version that a line lets in: the one that it names, or the newest that was read. */
function letsIn({ operator, version }: Atom, newest: string): string {
  return version !== undefined && (operator === '=' || operator === '~') ? version : newest;
}

/** Whether the whole host takes what is not stable. */
function isHostTesting(host: Host): boolean {
  const keywords = [...host.of('make-conf'), ...host.of('emerge-info')].flatMap(
    ({ content }) => content.variables.get('ACCEPT_KEYWORDS')?.value.split(/\s+/) ?? [],
  );
  return keywords.some((each) => TESTING.test(each));
}

function versions({ knowledge }: RuleInput, catalogue: PackageCatalogue): { stable: string; newest: string } | null {
  const stable = knowledge.defaultProfile.ebuilds.find((each) => each.package === CLI)?.version;
  const newest = catalogue.find(DOCKER)?.read?.version;
  return stable === undefined || newest === undefined ? null : { stable, newest };
}

export const clientBehind: HostRule = {
  id: 'portage/client-behind',
  check: (input) => {
    const { host, knowledge, profile } = input;
    const catalogue = new PackageCatalogue(knowledge, profile.docker);
    const known = versions(input, catalogue);
    if (!known || isHostTesting(host)) return [];
    const lines = linesAbout(host.of('package-accept-keywords'), catalogue).filter(({ entry }) =>
      isTesting(entry, host.value('arch')),
    );
    const ofClient = lines.filter(({ atom }) => atomTakes(atom, CLI));
    const isCovered = (version: string): boolean =>
      ofClient.some(({ atom }) => !isNewer(version, letsIn(atom, known.newest)));
    const check = ({ atom, entry, line, source }: Sourced<PackageLine>) => {
      const version = letsIn(atom, known.newest);
      if (catalogue.nameOf(atom) !== DOCKER || !isNewer(version, known.stable) || isCovered(version)) return [];
      const own = atom.version === undefined ? CLI : `${atom.operator}${CLI}-${atom.version}`;
      const text = [own, ...entry.words.map((each) => each.text)];
      return [
        {
          subject: atom.text,
          values: { version, stable: known.stable, line: text.join(' ') },
          places: [source.at(line)],
          edits: [{ target: 'line', source, line: 0, text: text.join(' ') } as const],
        },
      ];
    };
    return lines.flatMap(check).slice(0, 1);
  },
};
