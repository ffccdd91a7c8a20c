/** Private keys in PEM and its relatives (RFC 7468, OpenSSH, OpenPGP), whatever stands in front of their lines. */

export const MASK = '***';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = '-----END ';
/** A key of 16,384 bits has some 200 lines. */
const MAX_KEY_LINES = 400;
/** No line of a key is longer. In characters. */
const MAX_LINE = 500;
/** What stands at the beginning of a line of a key: indentation, margins of quotations, quotation marks. */
const MARGIN = /^[\s>|*+#"'`-]{0,40}/;
const TAIL = /["'`,\\\s]{1,8}$/;
const BASE64 = /^[A-Za-z0-9+/=]{4,}$/;
/** The headers of RFC 1421 and of OpenPGP. */
const HEADER = /^[A-Z][A-Za-z0-9-]{2,30}: /;

/** Whether a line has nothing but a piece of a key: behind a margin, or behind a stamp as long as that of the first line. */
function isKeyLine(line: string, stamp: number): boolean {
  const pieces = [line.slice(0, MAX_LINE).replace(MARGIN, ''), line.slice(stamp, stamp + MAX_LINE)];
  return pieces.some((piece) => {
    const content = piece.replace(TAIL, '');
    return content === '' || BASE64.test(content) || HEADER.test(content);
  });
}

/** What stands behind the head of a key in its own line: up to its end, to a quotation mark, or all. */
function maskRest(line: string, start: number): { text: string; isOpen: boolean } {
  const end = line.indexOf(END, start);
  if (end !== -1) return { text: `${line.slice(0, start)}${MASK}${line.slice(end)}`, isOpen: false };
  const rest = line.slice(start);
  const quote = rest.search(/["']/);
  if (quote !== -1) return { text: `${line.slice(0, start)}${MASK}${rest.slice(quote)}`, isOpen: false };
  return { text: rest.trim() === '' ? line : `${line.slice(0, start)}${MASK}`, isOpen: true };
}

/** Whether a text may have any. */
export function hasPrivateKeys(text: string): boolean {
  return text.includes('PRIVATE KEY');
}

/** The text with the lines of private keys masked; there are as many lines as before. */
export function maskPrivateKeys(text: string): string {
  if (!hasPrivateKeys(text)) return text;
  let left = 0;
  let stamp = 0;
  return text
    .split('\n')
    .map((line) => {
      const head = BEGIN.exec(line);
      if (head) {
        const { text: masked, isOpen } = maskRest(line, head.index + head[0].length);
        left = isOpen ? MAX_KEY_LINES : 0;
        stamp = head.index;
        return masked;
      }
      if (left === 0) return line;
      left -= 1;
      if (!line.includes(END) && isKeyLine(line, stamp)) return line.trim() === '' ? line : MASK;
      left = 0;
      return line;
    })
    .join('\n');
}
