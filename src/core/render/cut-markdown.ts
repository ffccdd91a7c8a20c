/** Cuts Markdown that is too long between two lines, closing the code block that is open there. */

/** The mark of a code block that begins or ends in a line; the same mark ends what it began. */
function fenceIn(line: string): string | null {
  const mark = line.trimStart();
  return /^```+/.exec(mark)?.[0] ?? null;
}

/**
 * The text itself where it is short enough, else as many of its lines as fit, and the note.
 * @param bytes of UTF-8 that the lines may take
 * @param note says that something is missing
 */
export function cutMarkdown(text: string, bytes: number, note: string): string {
  const whole = new TextEncoder().encode(text);
  if (whole.length <= bytes) return text;
  const head = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole.subarray(0, bytes));
  const end = head.lastIndexOf('\n');
  const kept = end === -1 ? head : head.slice(0, end);
  let open: string | null = null;
  for (const line of kept.split('\n')) {
    const fence = fenceIn(line);
    if (fence === null) continue;
    if (open === null) open = fence;
    else if (fence === open) open = null;
  }
  return [kept, ...(open === null ? [] : [open]), '', `> ${note}`, ''].join('\n');
}
