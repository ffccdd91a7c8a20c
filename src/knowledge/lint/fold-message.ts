/** Folds what differs between a message in a log and the same message in a fact: case, quotes, blanks. */
export function foldMessage(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s"'“”‘’`]+/g, ' ')
    .trim();
}
