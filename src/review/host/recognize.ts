/** Finds out what a text is, and reads it as that. */
import { type LinesRead, SourceText } from './evidence.ts';
import { type AnyEvidence, KINDS } from './kinds/index.ts';
import { HEAD_LENGTH, type Sureness } from './kinds/kind.ts';
import { type Output, outputsOf } from './session/outputs.ts';

const RANK: Readonly<Record<Sureness, number>> = { no: 0, possible: 1, likely: 2, certain: 3 };

/** What a text was taken for. */
export interface Recognized {
  readonly sureness: Sureness;
  /** One for each kind: a session in a terminal shows the output of several programs. */
  readonly evidence: readonly AnyEvidence[];
  /** Lines that are of no kind that is known. */
  readonly unknown: readonly LinesRead[];
}

const NOTHING: Recognized = { sureness: 'no', evidence: [], unknown: [] };

function surest(claims: readonly Sureness[]): Sureness {
  return claims.reduce((best, each) => (RANK[each] > RANK[best] ? each : best), 'no');
}

/** The lines from one to the last that says something. @param from 1-based */
function linesBehind(lines: readonly string[], from: number): LinesRead[] {
  const isBlank = (line: string): boolean => line.trim() === '';
  const to = lines.findLastIndex((line) => !isBlank(line)) + 1;
  const first = lines.findIndex((line, index) => index + 1 >= from && !isBlank(line)) + 1;
  return first === 0 ? [] : [{ from: first, to }];
}

/** What names the kernel is a line: what stands behind it was not read, where it is nothing else. */
function behindRelease(evidence: readonly AnyEvidence[]): readonly LinesRead[] {
  const [only, ...others] = evidence;
  if (only?.kind !== 'uname' || others.length > 0 || only.content.line === null) return [];
  return linesBehind(only.source.lines, only.content.line + 1);
}

/**
 * @param text what the kinds are told by
 * @param source the same where it stands in the file
 */
function recognizeOne(text: string, name: string, source: SourceText): Recognized {
  const head = text.slice(0, HEAD_LENGTH);
  const claims = KINDS.map((kind) => ({ kind, sureness: kind.detect(head, name) }));
  const most = surest(claims.map(({ sureness }) => sureness));
  if (most === 'no') return NOTHING;
  const alike = claims.filter(({ sureness }) => sureness === most);
  const kinds = most === 'certain' ? alike : alike.slice(0, 1);
  const evidence = kinds.map(({ kind }) => ({ kind: kind.id, source, ...kind.parse(source) }) as AnyEvidence);
  return { sureness: most, evidence, unknown: behindRelease(evidence) };
}

/** What one command printed. Its lines keep the numbers that they have in the file. */
function recognizeOutput(output: Output, name: string): Recognized {
  const { text, path, skipped } = output;
  return recognizeOne(text, path ?? name, new SourceText(name, `${'\n'.repeat(skipped)}${text}`, output));
}

/** What the commands of a session printed; what is not sure counts where nothing else does. */
function recognizeOutputs(outputs: readonly Output[], name: string): Recognized {
  const all = outputs.map((output) => ({ output, recognized: recognizeOutput(output, name) }));
  const sureness = surest(all.map(({ recognized }) => recognized.sureness));
  const least = Math.min(RANK[sureness], RANK.likely);
  const counts = ({ recognized }: { recognized: Recognized }): boolean =>
    recognized.sureness !== 'no' && RANK[recognized.sureness] >= least;
  return {
    sureness,
    evidence: all.filter(counts).flatMap(({ recognized }) => recognized.evidence),
    unknown: all.flatMap((each) => {
      const { text, isTyped, skipped } = each.output;
      if (counts(each)) return each.recognized.unknown;
      return isTyped ? linesBehind([...Array<string>(skipped).fill(''), ...text.split('\n')], 1) : [];
    }),
  };
}

/**
 * Reads a text, or what each command in it printed, as every kind that is certain of it, else as the one that is surest.
 * @param text of readInput, which has bounded it and taken secrets out of it
 */
export function recognize(name: string, text: string): Recognized {
  const outputs = outputsOf(text);
  const session = outputs.length === 0 ? NOTHING : recognizeOutputs(outputs, name);
  return session.sureness === 'no' ? recognizeOne(text, name, new SourceText(name, text)) : session;
}
