/** A message that several things cause: what shows which of them it is comes first. */
import { isRelevant } from '../core/is-relevant.ts';
import { type Finding, SPECIFIC } from '../core/messages/diagnose.ts';
import { type ExecFailure, readExecFailure } from '../core/messages/exec-failed.ts';
import { isNegated } from '../core/negated.ts';
import { holds } from '../core/profile.ts';
import type { Condition } from '../knowledge/schema/common.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { AnswerContext } from './shared.ts';

/** What is said of the host stands before this. In characters. */
const MAX_LOOKED_AT = 4000;

/** The symptom that tells of a program which could not be started. */
const EXEC_SYMPTOMS: Readonly<Record<ExecFailure['why'], string>> = {
  missing: 'exec-file-not-found',
  refused: 'exec-permission-denied',
};

const LETTER = /[a-z0-9_]/;

/**
 * Whether a word stands in a folded text by itself, and nothing before it takes it back. As letters, for it may be a path
 * (`/data/adb`); and each place is looked at, for what is denied in one may be told in another.
 */
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

export type Symptom = Extract<Fact, { kind: 'symptom' }>;

/** The facts that some causes lead to. */
function factsOf(causes: Symptom['causes'], { knowledge }: AnswerContext): Fact[] {
  return causes.flatMap(({ fact: ref }) => (ref === undefined ? [] : (knowledge.byRef(ref) ?? [])));
}

/** The causes that the words of a text give away. */
export function causesInWords(
  { causes }: Symptom,
  folded: string,
  { knowledge: { search } }: AnswerContext,
): Symptom['causes'] {
  return causes.filter(({ words }) => words.some((word) => stands(search.fold(word), folded)));
}

/** Whether a condition asks for more than versions: what holds from some version on tells no cause apart. */
function isOfSomeHosts(condition: Condition | undefined): boolean {
  return Object.keys(condition ?? {}).some((part) => part !== 'docker' && part !== 'kernel');
}

/** The cause that there is on the host of the profile only, where this is one; a host in the words: of-that-host.ts. */
function causeOnHost(symptom: Symptom, context: AnswerContext): Fact | undefined {
  const { profile } = context;
  const special = factsOf(symptom.causes, context).filter(
    (each) => each.kind === 'symptom' && isOfSomeHosts(each.when) && holds(each.when, profile),
  );
  return special.length === 1 ? special[0] : undefined;
}

/**
 * The cause that a text or the host gives away; undefined: nothing does, or more than one comes into question, be it that the
 * words say one thing and the host another.
 */
function causeShown(symptom: Symptom, folded: string, context: AnswerContext): Fact | undefined {
  const ofHost = causeOnHost(symptom, context);
  const told = causesInWords(symptom, toldLines(folded, context), context);
  if (told.length === 0) return ofHost;
  const { profile } = context;
  const [only] = factsOf(told, context).filter((each) => each.kind !== 'symptom' || isRelevant(each.when, profile));
  return told.length === 1 && (ofHost === undefined || ofHost === only) ? only : undefined;
}

/**
 * The findings with the cause first that another message of the text, its words, or the host give away, where what was found
 * first has several causes.
 */
export function causesFirst(findings: readonly Finding[], folded: string, context: AnswerContext): readonly Finding[] {
  const [first] = findings;
  if (!first?.isSure || first.fact.kind !== 'symptom' || first.fact.causes.length === 0) return findings;
  const refs = first.fact.causes.map(({ fact }) => fact);
  const said = findings.find(
    ({ fact, isSure, isWhole }) => isSure && isWhole && refs.includes(`${fact.kind}:${fact.id}`),
  );
  if (said) return [said, ...findings.filter((each) => each !== said)];
  const shown = causeShown(first.fact, folded, context);
  return shown ? [{ ...first, fact: shown }, ...findings.filter(({ fact }) => fact !== shown)] : findings;
}

/** The findings with a program first that could not be started, where no whole message is known. */
export function withExecFailure(
  findings: readonly Finding[],
  text: string,
  { knowledge }: AnswerContext,
): readonly Finding[] {
  const [first] = findings;
  const failure = first?.isSure && first.isWhole ? null : readExecFailure(text);
  const fact = failure && knowledge.get('symptom', EXEC_SYMPTOMS[failure.why]);
  if (!fact) return findings;
  const found: Finding = {
    fact,
    gravity: 'error',
    strength: SPECIFIC,
    isSure: true,
    isWhole: true,
    line: failure.line,
  };
  return [found, ...findings.filter((each) => each.fact !== fact)];
}
