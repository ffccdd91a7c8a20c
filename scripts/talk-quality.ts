/**
 * `npm run talk-quality`: says every wording of test/chat/follow-up/wordings.yaml behind some facts, and prints by intention
 * what came of it. `-- --each N` facts stand before each, `-- --kept` walks those that nobody tunes on, `-- --list VERDICT`
 * lists what had that verdict, and `-- --intention NAME` takes one. What is kept is counted, never listed.
 */
import { readWordings, VERDICTS, type Verdict, type Walked, walkTalk } from './quality/walk-talk.ts';

const args = process.argv.slice(2);
const given = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const isKept = args.includes('--kept');
const only = given('--intention');
const listed = given('--list')?.split(',') ?? [];
const wordings = readWordings().filter((each) => each.isKept === isKept && [each.intention, undefined].includes(only));
const walked = await walkTalk(wordings, Number(given('--each') ?? 6));

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
