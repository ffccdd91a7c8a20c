/**
 * `npm run ask-quality`: asks the questions of test/knowledge/questions*.yaml and prints how many are right at once, among
 * the first three, wrong although said for sure, and honestly not known. `-- --wrong` lists what is not right of the
 * rows to tune on, `--all` of the hold-out too; `-- --tsv FILE` takes questions of a table (id, locale, command, text,
 * right answer as `one of: kind:id, …`).
 */
import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { type Judged, judge, type Question, readQuestions, tabulate } from './quality/judge.ts';

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
const table = args.includes('--tsv') ? args[args.indexOf('--tsv') + 1] : undefined;
const knowledge = await loadKnowledge();
const questions = table === undefined ? readQuestions() : questionsOfTable(table);
const judged: Judged[] = questions.map((question) => judge(question, knowledge));
console.table(tabulate(judged));
const shown = judged.filter(
  ({ verdict, question }) => verdict !== 'right' && (args.includes('--all') || question.isHoldOut !== true),
);
if (args.includes('--wrong'))
  for (const { question, verdict, got } of shown)
    console.log(
      `${verdict.padEnd(8)} ${question.id ?? ''} ${question.mode} ${JSON.stringify(question.text.slice(0, 110))}\n         wants ${question.expect.join(', ').slice(0, 150)}\n         got   ${got.slice(0, 4).join(', ')}`,
    );
