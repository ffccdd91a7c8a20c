/** The form in which somebody says what is wrong with an answer. */

const PREFIX = 'report:';
/** As much as the store keeps of it. In characters. */
export const MAX_NOTE = 300;

/** The line of a button that opens the form. */
export function reportLine(about: string): string {
  return `${PREFIX}${about}`;
}

/** What a report is about, where a line opens its form; null: it does not. */
export function readReportLine(line: string): string | null {
  return line.startsWith(PREFIX) ? line.slice(PREFIX.length) : null;
}
