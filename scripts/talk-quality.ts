/**
 * `npm run talk-quality`: says every wording of test/chat/follow-up/wordings.yaml behind some facts, and prints by intention
 * what came of it. `-- --each N` facts stand before each, `-- --kept` walks those that nobody tunes on, `-- --list VERDICT`
 * lists what had that verdict, and `-- --intention NAME` takes one. What is kept is counted, never listed. `-- --questions`
 * asks the questions of test/knowledge instead, each behind an answer about something else, with the facts that answer and
 * without them: what is told for sure then is a neighbour.
 */
import { askBehind } from './quality/behind-talk.ts';
import { readQuestions } from './quality/judge.ts';
import { readWordings, VERDICTS, type Verdict, type Walked, walkTalk } from './quality/walk-talk.ts';

const args = process.argv.slice(2);
const given = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const isKept = args.includes('--kept');
const only = given('--intention');
const listed = given('--list')?.split(',') ?? [];

async function printQuestions(): Promise<void> {
  const questions = readQuestions().filter(({ mode }) => mode === 'ask');
  for (const isWithout of [false, true]) {
    const asked = Object.entries(Object.groupBy(await askBehind(questions, isWithout), ({ verdict }) => verdict));
    const counts = asked.map(([verdict, all = []]) => `${verdict} ${all.length}`);
    console.log(`${isWithout ? 'without the facts that answer' : 'as they are'}: ${counts.join(', ')}`);
  }
}

function rowOf(some: readonly Walked[]): Record<string, number> {
  const count = (verdict: Verdict): number => some.filter((each) => each.verdict === verdict).length;
  const counts = Object.fromEntries(VERDICTS.map((verdict): [string, number] => [verdict, count(verdict)]));
  const missed = some.filter(({ isMissed }) => isMissed);
  return {
    ...counts,
    missed: missed.length,
    'missed, one press away': missed.filter(({ isOffered }) => isOffered).length,
    all: some.length,
  };
}

async function printWordings(): Promise<void> {
  const wordings = readWordings().filter(
    (each) => each.isKept === isKept && [each.intention, undefined].includes(only),
  );
  const walked = await walkTalk(wordings, Number(given('--each') ?? 6));

  const names = [...new Set(walked.map(({ intention }) => intention))];
  console.table(
    Object.fromEntries([
      ...names.map((name) => [name, rowOf(walked.filter(({ intention }) => intention === name))]),
      ['all', rowOf(walked)],
    ]),
  );
  for (const { verdict, intention, scene, line, text, got, isMissed } of isKept ? [] : walked)
    if (listed.includes(verdict) || (isMissed && listed.includes('missed')))
      console.log(`${verdict} (${intention}, ${scene}) ${line}: ${text} → ${got}`);
}

await (args.includes('--questions') ? printQuestions() : printWordings());
