/** Reads what `eselect MODULE list` and `eselect MODULE show` print for iptables, kernel and profile. */
import type { Parsed, SourceText, Told } from '../../evidence.ts';
import { readProfile } from '../../portage/profile.ts';

type EselectModule = 'iptables' | 'kernel' | 'profile';

interface Target {
  readonly module: EselectModule;
  readonly name: string;
  /** The one that is in use: marked with `*`, or the only one that `show` prints. */
  readonly selected: boolean;
  /** 1-based. */
  readonly line: number;
}

export interface Eselect {
  readonly targets: readonly Target[];
}

const MAX_LINES = 2_000;
const HEADLINE = /^(Available|Current) (?:(iptables|kernel|profile)|\/etc\/portage\/make\.(profile))\b/;
const NUMBER = /^\[\d+\]/;
const RELEASE = /^\d+\.\d/;
const LONGEST = 200;

interface Heading {
  readonly module: EselectModule;
  readonly shows: boolean;
}

function readHeading(text: string): Heading | null {
  const [, verb, module, made] = HEADLINE.exec(text) ?? [];
  const name = module ?? made;
  return name === undefined ? null : { module: name as EselectModule, shows: verb === 'Current' };
}

function readTarget(text: string, heading: Heading | null, line: number): Target | null {
  const bare = text.trim();
  const [name = ''] = bare.replace(NUMBER, '').trimStart().split(/[\s(]/, 1);
  if (name.length < 2 || name.length > LONGEST) return null;
  const module = name.startsWith('xtables-') ? 'iptables' : heading?.module;
  if (module === undefined) return null;
  return { module, name, selected: bare.endsWith('*') || heading?.shows === true, line };
}

/** The flavour of iptables that a program is of; undefined for another. */
function flavourOf(program: string): 'legacy' | 'nft' | undefined {
  if (program.includes('nft')) return 'nft';
  return program.includes('legacy') ? 'legacy' : undefined;
}

function tellHost(source: SourceText, targets: readonly Target[]): Told[] {
  return targets.flatMap(({ module, name, selected, line }): Told[] => {
    if (!selected) return [];
    if (module === 'iptables') {
      const flavour = flavourOf(name);
      return flavour ? [source.tell('iptables', flavour, line, 'runs')] : [];
    }
    if (module === 'kernel') {
      // The sources that Portage looks at; what runs may be another kernel.
      const release = name.replace(/^linux-/, '');
      return RELEASE.test(release) ? [source.tell('kernel', release, line, 'planned')] : [];
    }
    const profile = readProfile(name);
    if (!profile) return [];
    return [
      source.tell('init', profile.init, line, 'installed'),
      ...(profile.arch ? [source.tell('arch', profile.arch, line, 'installed')] : []),
      ...(profile.selinux ? [source.tell('selinux', true, line, 'installed')] : []),
    ];
  });
}

/** Never throws; lines are 1-based. */
export function parseEselect(source: SourceText): Parsed<Eselect> {
  const targets: Target[] = [];
  let heading: Heading | null = null;
  for (const [index, text] of source.firstLines(MAX_LINES).entries()) {
    const next = readHeading(text);
    if (next) heading = next;
    else {
      const target = readTarget(text, heading, index + 1);
      if (target) targets.push(target);
      else if (text.trim() !== '') heading = null;
    }
  }
  return { content: { targets }, told: tellHost(source, targets) };
}
