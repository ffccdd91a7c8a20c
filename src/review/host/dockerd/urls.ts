/** Addresses as Go's net/url reads them, as far as dockerd looks at them. */

export interface GoUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
  readonly hasUser: boolean;
}

const CONTROL = /\p{Cc}/u;
const BAD_ESCAPE = /%(?![0-9a-fA-F]{2})/;
/** What may stand in a host unescaped, beside everything that is no ASCII. */
const HOST = /^[\w.~!$&'()*+,;=:[\]<>"\-\u0080-\uffff%]*$/;

/** The scheme and what follows it; null where there is a colon and no scheme in front of it. */
function splitScheme(text: string): { scheme: string; rest: string } | null {
  const [, scheme] = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(text) ?? [];
  if (scheme !== undefined) return { scheme: scheme.toLowerCase(), rest: text.slice(scheme.length + 1) };
  return text.startsWith(':') ? null : { scheme: '', rest: text };
}

function splitHost(authority: string): { host: string; port: string } | null {
  if (authority.startsWith('[')) {
    const end = authority.lastIndexOf(']');
    const port = authority.slice(end + 1);
    if (end === -1 || !/^(?::\d*)?$/.test(port)) return null;
    return { host: authority.slice(1, end), port: port.slice(1) };
  }
  const colon = authority.lastIndexOf(':');
  if (colon === -1) return { host: authority, port: '' };
  if (!/^\d*$/.test(authority.slice(colon + 1))) return null;
  return { host: authority.slice(0, colon), port: authority.slice(colon + 1) };
}

/** url.Parse; null where Go gives an error. */
export function parseUrl(text: string): GoUrl | null {
  // Go minds those of ASCII; the others are no better in an address.
  if (CONTROL.test(text)) return null;
  const hash = text.indexOf('#');
  const fragment = hash === -1 ? '' : text.slice(hash + 1);
  const parts = splitScheme(hash === -1 ? text : text.slice(0, hash));
  if (!parts || BAD_ESCAPE.test(fragment)) return null;
  const mark = parts.rest.indexOf('?');
  const query = mark === -1 ? '' : parts.rest.slice(mark + 1);
  const rest = mark === -1 ? parts.rest : parts.rest.slice(0, mark);
  const { scheme } = parts;
  const none = { scheme, host: '', port: '', path: '', query, fragment, hasUser: false };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return none;
    return rest.split('/', 1)[0]?.includes(':') ? null : { ...none, path: rest };
  }
  if (!rest.startsWith('//')) return BAD_ESCAPE.test(rest) ? null : { ...none, path: rest };
  const slash = rest.indexOf('/', 2);
  const authority = slash === -1 ? rest.slice(2) : rest.slice(2, slash);
  const path = slash === -1 ? '' : rest.slice(slash);
  const at = authority.lastIndexOf('@');
  const named = authority.slice(at + 1);
  const place = splitHost(named);
  if (!place || !HOST.test(named) || BAD_ESCAPE.test(named) || BAD_ESCAPE.test(path)) return null;
  return { scheme, ...place, path, query, fragment, hasUser: at !== -1 };
}
