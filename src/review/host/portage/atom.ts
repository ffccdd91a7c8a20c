/**
 * A package atom as it stands in /etc/portage: `>=app-containers/docker-29.8.1:0::gentoo`, `app-containers/*`. The
 * syntax is that of portage(5) and ebuild(5); what Portage calls an invalid atom is read all the same and says why.
 */

/** Why Portage would refuse an atom: an operator wants a version, a version wants an operator. */
type AtomFault = 'version-without-operator' | 'operator-without-version';

export interface Atom {
  /** As it was written. */
  readonly text: string;
  readonly operator: '' | '<' | '<=' | '=' | '>=' | '>' | '~';
  /** `*` for any. */
  readonly category: string;
  /** `*` for any. */
  readonly name: string;
  /** With its revision, and the `*` of `=app-containers/docker-29*`. */
  readonly version?: string;
  readonly slot?: string;
  readonly subslot?: string;
  readonly repository?: string;
  readonly fault?: AtomFault;
}

const MAX_ATOM = 256;
const OPERATOR = /^(?:[<>]=?|[=~])/;
const CATEGORY = /^(?:[A-Za-z0-9_][A-Za-z0-9+_.-]*|\*|[A-Za-z0-9_*][A-Za-z0-9+_.*-]*)$/;
const NAME = /^[A-Za-z0-9_*][A-Za-z0-9+_*-]*$/;
const VERSION = /^\d[\d.]*[a-z]?(?:_[a-z]+\d*){0,4}(?:-r\d+)?\*?$/;

/** Splits at the first hyphen behind which everything is a version, as package names may not end in one. */
function splitVersion(text: string): { name: string; version?: string } {
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const version = text.slice(at + 1);
    if (VERSION.test(version)) return { name: text.slice(0, at), version };
  }
  return { name: text };
}

function faultOf(operator: string, version: string | undefined): { fault?: AtomFault } {
  if (operator === '' && version !== undefined) return { fault: 'version-without-operator' };
  if (operator !== '' && version === undefined) return { fault: 'operator-without-version' };
  return {};
}

function readSlot(text: string | undefined): { slot?: string; subslot?: string } {
  if (text === undefined) return {};
  const [slot, subslot] = text.split('/');
  return { ...(slot ? { slot } : {}), ...(subslot ? { subslot } : {}) };
}

/** Reads an atom, or null where the text is none. */
export function parseAtom(text: string): Atom | null {
  if (text.length > MAX_ATOM || !text.includes('/')) return null;
  const operator = OPERATOR.exec(text)?.[0] ?? '';
  const [beforeRepository = '', repository] = text.slice(operator.length).split('::');
  const [bare = '', slotText] = beforeRepository.split(':');
  const slash = bare.indexOf('/');
  const category = bare.slice(0, slash);
  const { name, version } = splitVersion(bare.slice(slash + 1));
  if (slash < 1 || !CATEGORY.test(category) || !NAME.test(name)) return null;
  return {
    text,
    operator: operator as Atom['operator'],
    category,
    name,
    ...(version === undefined ? {} : { version }),
    ...readSlot(slotText),
    ...(repository ? { repository } : {}),
    ...faultOf(operator, version),
  };
}

/** Splits what emerge prints, `app-containers/docker-29.8.1-r1`; null where there is no version. */
export function splitPackageVersion(text: string): { name: string; version: string } | null {
  const slash = text.indexOf('/');
  if (slash < 1 || text.length > MAX_ATOM) return null;
  const { name, version } = splitVersion(text.slice(slash + 1));
  return version === undefined ? null : { name: text.slice(0, slash + 1) + name, version };
}

/** `category/name`, wildcards included. */
export function packageOf({ category, name }: Atom): string {
  return `${category}/${name}`;
}

/** Whether a pattern of `*` and letters takes a text. Two stars at most count; more are as good as one. */
function matchesWildcard(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  if (parts.length === 1) return pattern === text;
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  return text.length >= first.length + last.length && text.startsWith(first) && text.endsWith(last);
}

/** Whether an atom speaks of a package (`category/name`), whatever its version. */
export function atomTakes(atom: Atom, packageName: string): boolean {
  const slash = packageName.indexOf('/');
  return (
    matchesWildcard(atom.category, packageName.slice(0, slash)) &&
    matchesWildcard(atom.name, packageName.slice(slash + 1))
  );
}
