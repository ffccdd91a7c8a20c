/** The lines of such a file that say something. */

const COMMENT = /^[#;]/;

/** @returns each with its 1-based number, without blanks around it */
export function numbered(lines: readonly string[]): { readonly text: string; readonly line: number }[] {
  return lines.flatMap((raw, index) => {
    const text = raw.trim();
    return text === '' || COMMENT.test(text) ? [] : [{ text, line: index + 1 }];
  });
}
