/** What known messages stand in a text, the one that matters first. */

import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { isGone } from '../../knowledge/lifetime.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { type MessageHit, strengthOf, WHOLE } from '../../knowledge/search/message-index.ts';
import { isRelevant } from '../is-relevant.ts';
import type { HostProfile } from '../profile.ts';
import { areOfOtherProgram, isAboutOtherPackages } from './other-programs.ts';
import { type Gravity, MAX_TEXT, type PastedLine, readPaste, troubleRank } from './paste.ts';

/** What reading a message needs to know. */
export interface Reader {
  readonly knowledge: KnowledgeBase;
  readonly profile: HostProfile;
}

/** A fact that explains a line. */
export interface Finding {
  readonly fact: Fact;
  readonly gravity: Gravity;
  /** How much evidence there is, in units of information. */
  readonly strength: number;
  /** The evidence carries an answer; without it the finding is a guess. */
  readonly isSure: boolean;
  /** A whole piece of a message, or a name in one: in a question in words a part of one means little. */
  readonly isWhole: boolean;
  /** 1-based line of the text. */
  readonly line: number;
}

/** A finding, as it is told apart from the others of its line. */
interface LineFinding extends Finding {
  /** A whole piece that tells much, or nearly one with the name that the message gives: {@link SPECIFIC}. */
  readonly isSpecific: boolean;
}

interface LiteralFinding extends LineFinding {
  /** Where in the line its piece ends, in tokens. */
  readonly end: number;
}

/** A whole piece needs to tell this much, a part of one more and from more words. Measured: docs/decisions/0009. */
const SURE_WHOLE = 2.5;
const SURE_PART = { share: 0.6, information: 9.4, words: 4 };
const POSSIBLE = 5;
/** A whole piece that tells so much is about this and nothing else; a name that a message gives tells as much. */
export const SPECIFIC = 12;
/** So much of a piece with the name in it is as good as all of it. */
const NEARLY_WHOLE = 0.8;

/** What several messages begin with is none of them. */
function isSure({ share, information, words, hasPeak, isShared }: MessageHit): boolean {
  if (share >= WHOLE) return information >= SURE_WHOLE;
  return (
    !isShared && hasPeak && share >= SURE_PART.share && information >= SURE_PART.information && words >= SURE_PART.words
  );
}

/** The option that this kernel has, where a module had several in the course of time. */
function livingOption(numbers: readonly number[], { knowledge, profile }: Reader): Fact | undefined {
  const facts = numbers.flatMap((number) => knowledge.search.factAt(number) ?? []);
  return facts.find((fact) => fact.kind !== 'kernel-option' || !isGone(fact, profile.kernel)) ?? facts[0];
}

/** Pieces of known messages in a line. @param names what the line names */
function literalFindings(
  { tokens, gravity, line }: PastedLine,
  names: readonly string[],
  { knowledge: { search } }: Reader,
): LiteralFinding[] {
  return search.messages.find(tokens).flatMap((hit) => {
    const fact = search.factAt(hit.fact);
    const strength = strengthOf(hit);
    const sure = isSure(hit) && (hit.share >= WHOLE || !search.messages.isOfOtherFile(hit.piece, tokens));
    if (!fact || (!sure && strength < POSSIBLE)) return [];
    const isWhole = hit.share >= WHOLE;
    const saysName = hit.share >= NEARLY_WHOLE && names.some((name) => search.messages.hasWord(hit.piece, name));
    return [
      {
        fact,
        gravity,
        line,
        strength,
        isSure: sure,
        isWhole,
        end: hit.end,
        isSpecific: saysName || (isWhole && strength >= SPECIFIC),
      },
    ];
  });
}

/**
 * A whole piece that tells much: it comes before a part of a longer one, which has the words of its neighbour only. Of several
 * the last comes first: a program names the cause after what it led to.
 */
function isTelling({ isWhole, strength }: Finding): boolean {
  return isWhole && strength >= SPECIFIC;
}

/** What tells most first. */
function byWeight(a: LiteralFinding, b: LiteralFinding): number {
  return (
    Number(isTelling(b)) - Number(isTelling(a)) ||
    (isTelling(a) ? b.end - a.end : 0) ||
    Number(b.isSure) - Number(a.isSure) ||
    b.strength - a.strength
  );
}

/** An option that a line names by its module. */
function namedFinding(fact: Fact, { gravity, line }: PastedLine): LineFinding {
  return { fact, gravity, line, strength: SPECIFIC, isSure: true, isWhole: true, isSpecific: false };
}

/** A whole message that tells much comes first, then what is named, then the rest; what does not fit the host last. */
function findingsIn(line: PastedLine, context: Reader): LineFinding[] {
  const named = context.knowledge.search.names.find(line.tokens);
  const optionsOf = (isGiven: boolean): LineFinding[] =>
    named
      .filter(({ given }) => (given !== undefined) === isGiven)
      .flatMap(({ facts }) => livingOption(facts, context) ?? [])
      .map((fact) => namedFinding(fact, line));
  const names = named.flatMap(({ name, given }) => [name.toLowerCase(), ...(given === undefined ? [] : [given])]);
  const literal = literalFindings(line, names, context);
  if (named.length === 0 && literal.length === 0) return [];
  literal.sort(byWeight);
  const fits = ({ fact }: Finding): boolean => fact.kind !== 'symptom' || isRelevant(fact.when, context.profile);
  return [
    ...literal.filter((each) => fits(each) && each.isSpecific),
    ...optionsOf(true),
    ...literal.filter((each) => fits(each) && !each.isSpecific && each.isWhole),
    ...optionsOf(false),
    // A whole message of another host is that message all the same; a part of one is less.
    ...literal.filter((each) => !fits(each) && (each.isSpecific || each.isWhole)),
    ...literal.filter((each) => fits(each) && !each.isWhole && !each.isSpecific),
    ...literal.filter((each) => !fits(each) && !each.isWhole && !each.isSpecific),
  ];
}

/** The gravest first. An error that ends the program is often the last of several, and the first of them tells why. */
const GROUPS: readonly (readonly Gravity[])[] = [['fatal', 'error'], ['plain'], ['warning'], ['info']];

/** Lines of one gravity in the order in which they matter: a log by time, other output by what tells most. */
function ordered(lines: readonly (readonly Finding[])[], gravities: readonly Gravity[]): (readonly Finding[])[] {
  return gravities.includes('plain')
    ? [...lines].sort(
        (a, b) =>
          Number(b[0]?.isWhole ?? false) - Number(a[0]?.isWhole ?? false) ||
          (b[0]?.strength ?? 0) - (a[0]?.strength ?? 0),
      )
    : [...lines];
}

/**
 * Whether a line of news has only some words of a message: a program that tells what it does uses those of its errors. What is
 * found there is a guess, unless all of a telling message stands there.
 */
function isInPassing({ gravity, isWhole, isSpecific }: LineFinding): boolean {
  return gravity === 'info' && !(isWhole && isSpecific);
}

/** What a line has to tell so that it matters when nothing explains it: in words, the phrases of many messages aside. */
const TELLING_WORDS = 3;

interface ReadLine extends PastedLine {
  readonly found: readonly Finding[];
}

const isGrave = ({ gravity }: { readonly gravity: Gravity }): boolean => gravity === 'error' || gravity === 'fatal';
const isSlight = ({ gravity }: { readonly gravity: Gravity }): boolean => gravity === 'warning' || gravity === 'info';

/** Whether a line says something of its own, besides the phrases of many messages. */
function tells({ text }: PastedLine, { knowledge: { search } }: Reader): boolean {
  return search.tokensOfFolded(search.withoutGeneric(text)).length >= TELLING_WORDS;
}

/** Whether something went wrong that nothing explains; then the warnings around it are not its cause. */
function isUnexplained(lines: readonly ReadLine[], context: Reader, endured: number): boolean {
  const isKnown = ({ found }: ReadLine): boolean => found.some((each) => each.isSure && !isSlight(each));
  const isTrouble = (line: ReadLine): boolean => isGrave(line) && line.line > endured && tells(line, context);
  return !lines.some(isKnown) && lines.some(isTrouble);
}

/**
 * The lines of a text with what explains each; those of the same words, as logs have many, are looked at once. What only
 * a warning tells is a guess where the error itself is not known.
 * @param endured errors up to this line kept the program from nothing
 */
function readLines(text: string, context: Reader, endured: number): ReadLine[] {
  const known = new Map<string, readonly LineFinding[]>();
  const find = (line: PastedLine): readonly Finding[] => {
    const key = line.tokens.join(' ');
    const found = known.get(key) ?? findingsIn(line, context);
    known.set(key, found);
    const here = found.map((each) => ({ ...each, gravity: line.gravity, line: line.line }));
    return here.map((each) => (isInPassing(each) ? { ...each, isSure: false } : each));
  };
  const lines = readPaste(text, context.knowledge.search).map((line) => ({ ...line, found: find(line) }));
  if (!isUnexplained(lines, context, endured) && !areOfOtherProgram(lines)) return lines;
  return lines.map((line) => ({ ...line, found: line.found.map((each) => ({ ...each, isSure: false })) }));
}

/** What explains each line of a text, the best first; graver lines before others. */
function explain(text: string, lines: readonly ReadLine[]): (readonly Finding[])[] {
  const isForeign = isAboutOtherPackages(text.slice(0, MAX_TEXT));
  const concerns = ({ fact }: Finding): boolean =>
    !(isForeign && fact.kind === 'symptom' && fact.seenIn.includes('emerge'));
  return GROUPS.flatMap((gravities) =>
    ordered(
      lines.filter((line) => gravities.includes(line.gravity) && line.found.length > 0).map(({ found }) => found),
      gravities,
    ),
  ).map((found) => found.filter(concerns));
}

/** Each fact once. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<Fact>();
  return findings.filter(({ fact }) => {
    const isNew = !seen.has(fact);
    seen.add(fact);
    return isNew;
  });
}

/** The findings of a text: graver lines first, of each line its best; what is only possible comes last. */
export function diagnose(text: string, context: Reader): Finding[] {
  const graver = explain(text, readLines(text, context, 0));
  const all = [...graver.flatMap((found) => found.slice(0, 1)), ...graver.flatMap((found) => found.slice(1))];
  return unique([...all.filter(({ isSure: sure }) => sure), ...all.filter(({ isSure: sure }) => !sure)]);
}

/** A log that was read. */
export interface LogReading {
  /** What explains its lines for sure: of each line its best, and of several lines about one thing the first. */
  readonly findings: readonly Finding[];
  /** Its errors that ended nothing, known or not; known noise is none. */
  readonly errors: readonly PastedLine[];
}

/**
 * Reads a log, or a part of one.
 * @param endured the line at which the program was up, 0 where it never was: what came before kept it from nothing
 */
export function readLog(text: string, context: Reader, endured = 0): LogReading {
  const lines = readLines(text, context, endured);
  const findings = unique(explain(text, lines).flatMap(([best]) => (best?.isSure ? [best] : [])));
  return { findings, errors: lines.filter(({ gravity }) => gravity === 'error') };
}

/** The line that says what went wrong, the surest of them: where nothing explains it, that is what is not known. */
export function findTrouble(text: string, context: Reader): PastedLine | undefined {
  const ranked = readPaste(text, context.knowledge.search).flatMap((line) => {
    const rank = tells(line, context) ? troubleRank(line) : null;
    return rank === null ? [] : [{ line, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.line;
}

/** Whether another program than Docker printed a text: what is known of Docker is a guess there. */
export function isOfOtherProgram(text: string, { knowledge }: Reader): boolean {
  return areOfOtherProgram(readPaste(text, knowledge.search));
}
