/** Letters as they were meant, however a keyboard or a web page wrote them. */

/** Everything that looks the same in another width or as a ligature (NFKC), and what nobody sees. */
const INVISIBLE = /\p{Cf}/gu;
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

/** Full-width letters become ordinary ones (`ｂｔｒｆｓ`), zero-width characters and direction marks go. Linear. */
export function foldLetters(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replaceAll(INVISIBLE, '');
}
