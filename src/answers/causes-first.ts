/** A message that several things cause: what shows which of them it is comes first. */
import { isRelevant } from '../core/is-relevant.ts';
import type { Finding } from '../core/messages/diagnose.ts';
import { readExecFailure } from '../core/messages/exec-failed.ts';
import { isNegated } from '../core/negated.ts';
import { holds } from '../core/profile.ts';
import type { Condition } from '../knowledge/schema/common.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { AnswerContext } from './shared.ts';

/** What is said of the host stands before this. In characters. */
const MAX_LOOKED_AT = 4000;

/** A whole message tells so much. In units of information. */
const NAMED = 12;

const LETTER = /[a-z0-9_]/;

/** Whether a word stands in a folded text by itself, and nothing before it takes it back. */
function stands(word: string, folded: string): boolean {
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    const isPart = [
      [folded[at - 1], word[0]],
      [folded[at + word.length], word.at(-1)],
    ].some(([beside = '', own = '']) => LETTER.test(beside) && LETTER.test(own));
    if (!isPart && !isNegated(folded, at)) return true;
  }
  return false;
}

/** The lines that tell of the host: programs that start name everything they might use in lines that mean nothing. */
function toldLines(folded: string, { knowledge: { search } }: AnswerContext): string {
  const lines = folded.slice(0, MAX_LOOKED_AT).split('\n');
  return lines.filter((line) => !search.messages.isNoise(search.tokensOfFolded(line))).join('\n');
}

/** The cause that the words of a text give away; undefined: none of them does, or more than one. */
function causeInWords(fact: Fact, folded: string, { knowledge, profile }: AnswerContext): Fact | undefined {
  if (fact.kind !== 'symptom') return undefined;
  const shown = fact.causes.filter(({ words }) => words.some((word) => stands(knowledge.search.fold(word), folded)));
  const facts = shown.flatMap(({ fact: ref }) => (ref === undefined ? [] : (knowledge.byRef(ref) ?? [])));
  const [only] = facts.filter((each) => each.kind !== 'symptom' || isRelevant(each.when, profile));
  return shown.length === 1 ? only : undefined;
}

/** Whether a condition asks for more than versions: what holds from some version on tells no cause apart. */
function isOfSomeHosts(condition: Condition | undefined): boolean {
  return Object.keys(condition ?? {}).some((part) => part !== 'docker' && part !== 'kernel');
}

/** The cause that there is on such a host only, where this is one; undefined: none, or more than one. */
function causeOnHost(
  { causes }: Extract<Fact, { kind: 'symptom' }>,
  { knowledge, profile }: AnswerContext,
): Fact | undefined {
  const facts = causes.flatMap(({ fact: ref }) => (ref === undefined ? [] : (knowledge.byRef(ref) ?? [])));
  const special = facts.filter(
    (each) => each.kind === 'symptom' && isOfSomeHosts(each.when) && holds(each.when, profile),
  );
  return special.length === 1 ? special[0] : undefined;
}

/**
 * The findings with the cause first that another message of the text, or its words, give away, where what was found first
 * has several causes.
 */
export function causesFirst(findings: readonly Finding[], folded: string, context: AnswerContext): readonly Finding[] {
  const [first] = findings;
  if (!first?.isSure || first.fact.kind !== 'symptom' || first.fact.causes.length === 0) return findings;
  const refs = first.fact.causes.map(({ fact }) => fact);
  const said = findings.find(
    ({ fact, isSure, isWhole }) => isSure && isWhole && refs.includes(`${fact.kind}:${fact.id}`),
  );
  if (said) return [said, ...findings.filter((each) => each !== said)];
  const shown = causeOnHost(first.fact, context) ?? causeInWords(first.fact, toldLines(folded, context), context);
  return shown ? [{ ...first, fact: shown }, ...findings.filter(({ fact }) => fact !== shown)] : findings;
}

/** The findings with a program first that could not be started, where no whole message is known. */
export function withExecFailure(
  findings: readonly Finding[],
  text: string,
  { knowledge }: AnswerContext,
): readonly Finding[] {
  const [first] = findings;
  const failure = first?.isSure && first.isWhole ? null : readExecFailure(text.slice(0, MAX_LOOKED_AT));
  const fact = failure && knowledge.get('symptom', failure.symptom);
  if (!fact) return findings;
  const found: Finding = { fact, gravity: 'error', strength: NAMED, isSure: true, isWhole: true, line: failure.line };
  return [found, ...findings.filter((each) => each.fact !== fact)];
}
