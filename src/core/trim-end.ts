/** Takes characters off the end of a text in linear time, which an expression like `/x+$/` does not. */

/** @param characters what may go: `trimEndOf('a//', '/')` is `a` */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
