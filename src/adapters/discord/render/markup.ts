/**
 * Discord's markdown. Everything in a text display is markdown, so whatever is not meant as such is escaped: a backslash
 * works before every punctuation mark (@discordjs/formatters 0.6 escapes the same way), and inside code nothing does.
 */
import { type ProsePart, splitProse } from '../../../core/render/prose.ts';
import { cleanText, findCut, isClean } from '../../../core/render/text.ts';
import { withPeople } from '../../../core/reply.ts';
import { trimEndOf } from '../../../core/trim-end.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** A zero-width space: parts two marks that would become one. */
const GAP = '\u200b';

/**
 * Escapes plain text, which may stand at the beginning of a line: styles, spoilers, headings, lists, quotes, masked and
 * bare links, `<…>` (mentions, custom emoji, timestamps) and the mentions of everybody.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\*_`[\]<]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||:(?=\/\/)/g, '\\$&')
    .replaceAll(/@(?=everyone|here)/g, `@${GAP}`)
    .replaceAll(/^([ \t]*)([#>]|[+-][\s#])/gm, '$1\\$2')
    .replaceAll(/^([ \t]*\d+)\.(\s)/gm, '$1\\.$2');
}

function codeSpan(text: string): string {
  return `\`${text.replaceAll('\n', ' ')}\``;
}

function partsToMarkdown(parts: readonly ProsePart[]): string {
  return parts
    .map(({ isCode, text }, index) => {
      if (!isCode) return withPeople(text, (id) => `<@${id}>`, escapeMarkdown);
      // Backticks that touch would be read as one longer mark.
      return parts[index - 1]?.isCode ? `${GAP}${codeSpan(text)}` : codeSpan(text);
    })
    .join('');
}

/** Prose with `code spans` as markdown. */
export function proseToMarkdown(prose: string): string {
  return partsToMarkdown(splitProse(cleanText(prose)));
}

/** How many characters of a part fit into `room` once they are escaped. */
function fitting({ isCode, text }: ProsePart, room: number): number {
  const sizeOf = (length: number): number => partsToMarkdown([{ isCode, text: text.slice(0, length) }]).length;
  // Escaping never makes a text shorter, so a longer one need not be looked at as a whole.
  if (text.length <= room && sizeOf(text.length) <= room) return text.length;
  let [low, high] = [0, Math.min(text.length, Math.max(0, room))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizeOf(middle) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : findCut(text, low);
}

/** Prose as markdown in as many parts as its length asks for; at least one, none over `length` (20 or more). */
export function proseChunks(prose: string, length: number): string[] {
  const whole = proseToMarkdown(prose).trim();
  if (whole.length <= length) return [whole === '' ? '–' : whole];
  const chunks: string[] = [];
  let chunk = '';
  let last: ProsePart | undefined;
  const queue = splitProse(cleanText(prose).trim()).reverse();
  for (let part = queue.pop(); part; part = queue.pop()) {
    const before = chunk !== '' && last?.isCode && part.isCode ? GAP : '';
    const end = fitting(part, length - chunk.length - before.length);
    if (end > 0) chunk += before + partsToMarkdown([{ ...part, text: part.text.slice(0, end) }]);
    last = part;
    if (end === part.text.length) continue;
    queue.push({ ...part, text: part.text.slice(end) });
    chunks.push(chunk.trim());
    chunk = '';
  }
  return [...chunks, chunk.trim()].filter((text) => text !== '');
}

/** One line of prose of at most `length` characters, cut where it is longer. */
export function proseLine(prose: string, length: number): string {
  const [first = '–', ...more] = proseChunks(prose.replaceAll(/\s+/g, ' '), length - 1);
  return more.length > 0 ? `${first}…` : first;
}

/** A code block. Its end mark cannot stand inside. */
export function fence(text: string, language = ''): string {
  const body = text.replaceAll(/`(?=``)/g, `\`${GAP}`);
  return `\`\`\`${/^[a-z]{1,12}$/.test(language) ? language : ''}\n${body.trim() === '' ? '–' : body}\n\`\`\``;
}

/** Code blocks of at most `length` characters each, cut between lines where possible. */
export function codeBlocks(text: string, length: number, language = ''): string[] {
  const blocks: string[] = [];
  const room = length - fence('', language).length;
  let rest = trimEndOf(cleanText(text), '\n');
  do {
    let end = rest.length <= room ? rest.length : findCut(rest, room);
    // A gap between backticks takes room as well.
    while (fence(rest.slice(0, end), language).length > length) end = findCut(rest, Math.floor(end * 0.7));
    const part = rest.slice(0, end).replace(/\n$/, '');
    // A block of blanks alone would show as a dash that nobody wrote.
    if (part.trim() !== '') blocks.push(fence(part, language));
    rest = rest.slice(end);
  } while (rest !== '');
  return blocks.length > 0 ? blocks : [fence('', language)];
}

/** A link, or the bare title where the address is none that Discord takes. */
export function markdownLink(title: string, url: string | undefined): string {
  const shown = escapeMarkdown(cleanText(title).replaceAll(/\s+/g, ' ').trim()) || '–';
  if (url === undefined || !isClean(url) || !/^https?:\/\/[^\s<>]+$/.test(url) || url.length > DISCORD_LIMITS.url)
    return shown;
  return `[${shown}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
