/**
 * What somebody asks about kernel options, or was told to set, where that and not the state of a kernel is what the text is
 * about: `CONFIG_MEMCG is not set — will the emerge fail?`, `you need CONFIG_VETH=m and CONFIG_BRIDGE=m`.
 */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isPolar } from '../../knowledge/search/polar.ts';
import { isAboutOtherPackages } from '../messages/other-programs.ts';
import { isDockersError } from '../messages/paste.ts';
import { withoutFences } from '../pasted-config.ts';
import { stripEscapes } from '../render/text.ts';
import { firstWord, hasWord } from '../words/beside.ts';
import { heard } from '../words/heard.ts';
import { type IsOption, type Named, namedIn } from './named.ts';
import { readWishes } from './wishes.ts';

/** What is asked of an option, in the order in which it is answered. */
const ASKS = ['emerge', 'module', 'without', 'need', 'why'] as const;
export type OptionAsk = (typeof ASKS)[number];

/** What a text wants to know. */
export interface OptionTalk {
  readonly symbols: readonly string[];
  readonly asks: readonly OptionAsk[];
  /** Somebody was told to set them: what their kernel has does not stand there. */
  readonly isWish: boolean;
}

/** What is longer is a file, or a log. In characters and in lines. */
const MOST = { characters: 6000, lines: 120 };
/** So many options are asked about; a review judges more of them better. */
const MOST_ASKED = 3;
/** Around so many lines of a checker. */
const MOST_LINES = 14;
const HAN = /\p{Script=Han}/u;
const MAY_NAME = /CONFIG_[A-Z]|[A-Z]{2}_[A-Z]|[A-Z]{3}\s?=\s?[ymn]\b/;
/** What a chat or a list puts before a line. */
const MARGIN = /^(?:>{1,4}\s?)?\s{0,12}(?:[*•·–-]\s{1,8})?/;
const CLAUSE = /[!?;,:。\n—]|[.](?=\s|$)| - /;
/** How Portage puts it. */
const OF_PORTAGE = /is not set when it should be|should not be set\. but it is/i;

/** Words that are listened for, in every language. */
const OPENS = heard(({ opensAsking }) => opensAsking);
const OPENS_ANYWHERE = OPENS.filter((word) => HAN.test(word));
const ENDS = heard(({ emergeEnds }) => emergeEnds);
const NOT_EMERGE = heard(({ emergeNot }) => emergeNot);
const EMERGE = heard(({ emergeCalled }) => emergeCalled);
const FITS = heard(({ optionFits }) => optionFits);
const WHOLE = heard(({ listWhole }) => listWhole);
const ELSE = heard(({ asksElse }) => asksElse);
const ASKED = {
  module: heard(({ optionAsked }) => optionAsked.module),
  without: heard(({ optionAsked }) => optionAsked.without),
  need: heard(({ optionAsked }) => optionAsked.need),
  why: heard(({ optionAsked }) => optionAsked.why),
};

/** Everything asked, with the names of options as `it`. */
function proseOf(text: string, names: readonly Named[], { search }: KnowledgeBase): string {
  let prose = '';
  let from = 0;
  for (const { start, end } of names) {
    prose += `${text.slice(from, start)} it `;
    from = end;
  }
  return search.fold(prose + text.slice(from)).replaceAll(/[ \t]+/g, ' ');
}

function isQuestion(prose: string): boolean {
  const clauses = prose.split(CLAUSE).map((clause) => clause.trim());
  const isOpened = clauses.some((clause) => firstWord(clause, OPENS) !== '');
  // In Chinese what asks may stand anywhere.
  return isOpened || prose.includes('?') || isPolar(prose) || hasWord(prose, OPENS_ANYWHERE);
}

/** Whether it is asked how an emerge ends. */
function asksEmerge(prose: string): boolean {
  const isOfEmerge = (clause: string): boolean => !hasWord(clause, NOT_EMERGE) || hasWord(clause, EMERGE);
  const asks = prose.split(CLAUSE).some((clause) => hasWord(clause, ENDS) && isOfEmerge(clause));
  return asks && (OF_PORTAGE.test(prose) || hasWord(prose, EMERGE));
}

function asksOf(prose: string, names: readonly Named[]): OptionAsk[] {
  const isSet = names.some(({ value }) => value === 'm' || value === 'y');
  const fits = hasWord(prose, FITS);
  return ASKS.filter((ask) => {
    if (ask === 'emerge') return asksEmerge(prose);
    return (fits && ask === (isSet ? 'module' : 'need')) || hasWord(prose, ASKED[ask]);
  });
}

const symbolsOf = (names: readonly Named[]): string[] => [...new Set(names.map(({ symbol }) => symbol))];

interface Text {
  readonly lines: readonly string[];
  readonly names: readonly Named[];
  readonly prose: string;
  readonly isOption: IsOption;
}

/** Options that somebody was told to set, as long as nothing tells of a kernel beside them. */
function readWish({ lines, prose, isOption }: Text): OptionTalk | null {
  const { names, hasOthers } = readWishes(lines, isOption);
  const symbols = symbolsOf(names);
  const isOne = symbols.length === 1 && names.every(({ value }) => value === null);
  if (hasOthers || symbols.length === 0 || isOne) return null;
  const asked = isQuestion(prose) ? asksOf(prose, []).filter((ask) => ask !== 'module') : [];
  const isWhole = hasWord(prose, WHOLE);
  const asks: OptionAsk[] = isWhole && asked.length === 0 ? ['need'] : asked;
  return { symbols, asks, isWish: true };
}

/** As it stands in a file. */
const OF_FILE = /^(?:CONFIG_\w{2,80}=\S|# ?CONFIG_\w{2,80} is not set$)/;
/** So many lines of a file are a part of it, and reviewed as one. */
const LEAST_PART = 2;

/** Whether a text tells how several options of a kernel are: some on and others not, or as its file has them. */
function tellsOfKernel({ lines, names }: Text): boolean {
  const isOn = names.filter(({ value }) => value === 'y' || value === 'm');
  const isMixed = isOn.length > 0 && isOn.length < names.length;
  return isMixed || lines.filter((line) => OF_FILE.test(line)).length >= LEAST_PART;
}

/** A question about a few options, whatever a checker said of them. */
function readAsked(text: Text): OptionTalk | null {
  const { lines, prose, names } = text;
  const symbols = symbolsOf(names);
  const isFew = symbols.length > 0 && symbols.length <= MOST_ASKED && lines.length <= MOST_LINES;
  if (!isFew || tellsOfKernel(text) || !isQuestion(prose)) return null;
  const asks = asksOf(prose, names);
  return asks.length > 0 ? { symbols, asks, isWish: false } : null;
}

/** A text that may talk about options: its lines, the options in it and the words around them; null for another. */
function readText(text: string, knowledge: KnowledgeBase): Text | null {
  if (text.length > MOST.characters || !MAY_NAME.test(text)) return null;
  const plain = withoutFences(stripEscapes(text));
  const lines = plain.split('\n').map((line) => line.replace(MARGIN, '').trim());
  const isOther = lines.some((line) => isDockersError(line.toLowerCase())) || isAboutOtherPackages(plain);
  if (lines.length > MOST.lines || isOther) return null;
  const isOption: IsOption = (symbol) => knowledge.get('kernel-option', symbol) !== undefined;
  const names = namedIn(plain, isOption);
  if (!names.some(({ symbol }) => isOption(symbol))) return null;
  const prose = proseOf(plain, names, knowledge);
  return { lines: lines.filter((line) => line !== ''), names, prose, isOption };
}

/** Null: a text is about something else. Looks at a bounded text once. */
export function readOptionTalk(text: string, knowledge: KnowledgeBase): OptionTalk | null {
  const read = readText(text, knowledge);
  if (!read || hasWord(read.prose, ELSE)) return null;
  return readWish(read) ?? readAsked(read);
}

/** Whether a text with options in it asks how an emerge ends, whatever else it asks. */
export function asksAboutEmerge(text: string, knowledge: KnowledgeBase): boolean {
  const read = readText(text, knowledge);
  return read !== null && isQuestion(read.prose) && asksEmerge(read.prose);
}
