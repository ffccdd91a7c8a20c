/**
 * `npm run ask-quality`: asks the questions of test/knowledge/questions*.yaml and prints how many are right at once, among
 * the first three, wrong although said for sure, and honestly not known. `-- --wrong` lists what is not right of the
 * rows to tune on, `--all` of the hold-out too; `-- --set questions-fourth` takes one file; `-- --tsv FILE` takes questions
 * of a table (id, locale, command, text, right answer as `one of: kind:id, …`). `-- --without` hides from each question the
 * facts that answer it, and prints how many are answered all the same: by a neighbour.
 */
import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { type Judged, judge, type Question, readQuestions, tabulate } from './quality/judge.ts';
import { askWithout } from './quality/without.ts';

function questionsOfTable(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', , command, text = '', right = ''] = line.split('\t');
      const expect = right.startsWith('one of: ') ? right.slice('one of: '.length).split(', ') : ['honest'];
      return { id, mode: command === 'fix' ? 'fix' : 'ask', text: text.replaceAll('\\n', '\n'), kind: 'table', expect };
    });
}

const args = process.argv.slice(2);
const given = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const table = given('--tsv');
const only = given('--set');
const knowledge = await loadKnowledge();
const questions = (table === undefined ? readQuestions() : questionsOfTable(table)).filter(
  ({ set }) => only === undefined || set === only,
);
const judged: Judged[] = questions.map((question) => judge(question, knowledge));
console.table(tabulate(judged));
if (args.includes('--without')) {
  const { questions: count, sure } = askWithout(questions, knowledge);
  console.log(`without the facts that answer: ${sure.length} of ${count} are answered for sure`);
  for (const { question, got } of args.includes('--wrong') ? sure : [])
    console.log(`neighbour ${JSON.stringify(question.text.slice(0, 110))} got ${got}`);
}
const shown = judged.filter(
  ({ verdict, question }) => verdict !== 'right' && (args.includes('--all') || question.isHoldOut !== true),
);
if (args.includes('--wrong'))
  for (const { question, verdict, got } of shown)
    console.log(
      `${verdict.padEnd(8)} ${question.id ?? ''} ${question.mode} ${JSON.stringify(question.text.slice(0, 110))}\n         wants ${question.expect.join(', ').slice(0, 150)}\n         got   ${got.slice(0, 4).join(', ')}`,
    );
