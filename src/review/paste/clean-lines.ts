/** The lines of a paste without what chats, mails, terminals and Portage put around them. */
import { stripEscapes } from '../../core/render/text.ts';

/** Marks of a quotation, `> > `. */
const QUOTE = /^(?:\s{0,8}>){1,8}/;
/** The sides of a menuconfig dialogue or of a table. */
const SIDE = /[│┃║|]/;
const FRAME = /^(?:[│┃║|]\s{0,20}){1,3}|(?:[│┃║|]\s{0,20}){1,3}$/g;
/** Portage's own margin (einfo, ewarn, eerror), and what elog puts in its place. */
const MARGIN = /^(?:\*|(?:INFO|WARN|ERROR|LOG|QA): (?:pretend|setup|prepare|compile|install|postinst)$)\s?/;
/** The bullet or number of a list. */
const BULLET = /^(?:[-+•·–]|\d{1,3}[.)])\s+/;

/** Marks around a word that a chat shows slanted, bold or struck through: `_missing_`, `*CONFIG_VETH*`, `~~gone~~`. */
const OPENING = /(?<![\w*_~])[*_~]{1,3}(?=\w)/g;
const CLOSING = /(?<=\w)[*_~]{1,3}(?=[\s:,.;)\]|]|$)/g;

/** The text without them; what closes nothing belongs to a name. */
function withoutEmphasis(text: string): string {
  const opened = text.replaceAll(OPENING, '');
  return opened === text ? text : opened.replaceAll(CLOSING, '');
}

/** As the kernel writes it: nothing is around it. */
const BARE = /^(?:CONFIG_\w+=[ymn]|# CONFIG_\w+ is not set)$/;

function cleanLine(line: string): string {
  if (BARE.test(line)) return line;
  const unquoted = line.replace(QUOTE, '').trim();
  const unframed = SIDE.test(unquoted) ? unquoted.replaceAll(FRAME, '') : unquoted;
  const bare = unframed.replaceAll('**', '').replaceAll('`', '');
  return withoutEmphasis(bare).trim().replace(MARGIN, '').trim().replace(BULLET, '').replace(MARGIN, '').trim();
}

/** One entry for each line of the paste. */
export function cleanLines(text: string): string[] {
  return stripEscapes(text).split('\n').map(cleanLine);
}
