/** What Go's netip says of an address that it cannot read. Where its words depend on how far it came, they are left out. */

const REST = '…';

export function addrMessage(value: string): string {
  const [separator] = /[.:%]/.exec(value) ?? [];
  const start = `ParseAddr("${value}"): `;
  if (separator === undefined) return `${start}unable to parse IP`;
  if (separator === '%') return `${start}missing IPv6 address`;
  return separator === '.' && /^[^\d.]/.test(value) ? `${start}unexpected character (at "${value}")` : start + REST;
}

export function prefixMessage(value: string): string {
  return `netip.ParsePrefix("${value}"): ${value.includes('/') ? REST : "no '/'"}`;
}
