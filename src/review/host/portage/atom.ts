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
const CATEGORY = /^[A-Za-z0-9_*][A-Za-z0-9+_.*-]*$/;
const NAME = /^[A-Za-z0-9_*][A-Za-z0-9+_*-]*$/;
const VERSION = /^\d[\d.]*[a-z]?(?:_[a-z]+\d*){0,4}(?:-r\d+)?\*?$/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Splits at the first hyphen behind which everything is a version, as package names may not end in one. */
function splitVersion(text: string): { name: string; version?: string } {
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    if (!isDigit(text.charCodeAt(at + 1))) continue;
    const version = text.slice(at + 1);
    if (VERSION.test(version)) return { name: text.slice(0, at), version };
  }
  return { name: text };
}

function faultOf(operator: string, version: string | undefined): AtomFault | null {
  if (operator === '' && version !== undefined) return 'version-without-operator';
  return operator !== '' && version === undefined ? 'operator-without-version' : null;
}

/** Cuts a text at the first of some marks: what stands before it, and what behind it; empty where there is none. */
function cutAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Slot, subslot and repository, as far as an atom names them: `:0/29::gentoo`. */
function readRest(slotText: string, repository: string): Pick<Atom, 'slot' | 'subslot' | 'repository'> {
  const [slot, subslot] = cutAt(slotText, '/');
  return { ...(slot && { slot }), ...(subslot && { subslot }), ...(repository && { repository }) };
}

/** Reads an atom, or null where the text is none. */
export function parseAtom(text: string): Atom | null {
  if (text.length > MAX_ATOM || !text.includes('/')) return null;
  const operator = (OPERATOR.exec(text)?.[0] ?? '') as Atom['operator'];
  const [beforeRepository, repository] = cutAt(text.slice(operator.length), '::');
  const [bare, slotText] = cutAt(beforeRepository, ':');
  const [category, full] = cutAt(bare, '/');
  const { name, version } = splitVersion(full);
  if (!CATEGORY.test(category) || !NAME.test(name)) return null;
  const fault = faultOf(operator, version);
  return {
    text,
    operator,
    category,
    name,
    ...(version !== undefined && { version }),
    ...((slotText || repository) && readRest(slotText, repository)),
    ...(fault && { fault }),
  };
}

/** A package, `category/name`, in a version. */
export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

/** Splits what emerge prints, `app-containers/docker-29.8.1-r1`; null where there is no version. */
export function splitPackageVersion(text: string): PackageVersion | null {
  const slash = text.indexOf('/');
  if (slash < 1 || text.length > MAX_ATOM) return null;
  const { name, version } = splitVersion(text.slice(slash + 1));
  return version === undefined ? null : { name: text.slice(0, slash + 1) + name, version };
}

/** `category/name`, wildcards included. */
export function packageOf({ category, name }: Pick<Atom, 'category' | 'name'>): string {
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
