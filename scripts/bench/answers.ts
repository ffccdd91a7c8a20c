/** What free text costs: CPU time of `ask` and `fix` on a question and on long pastes, and of the index. */

import { answerText } from '../../src/answers/ask.ts';
import { createBareContext } from '../../src/answers/shared.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const WORDS =
  'docker kernel overlay2 zfs containers network firewall images gone upgrade unknwon memmory start nat table';
const ROUNDS = 5;
const WARM_UP = 40;

/** Milliseconds of CPU, the least of some rounds. */
function cpuOf(run: () => unknown, times: number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  });
  return Math.min(...rounds);
}

function fill(piece: (index: number) => string, length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += piece(index);
  return text.slice(0, length);
}

const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  question: (length) => fill((index) => `${WORDS.split(' ')[index % 15]} `, length),
  Chinese: (length) => fill(() => '为什么我的容器升级之后镜像不见了防火墙重启断网', length),
  log: (length) =>
    fill((index) => `level=error msg="failed to do thing ${index}: no such file or directory"\n`, length),
};

/** Measures and prints; the aims are those of the issue on answers. */
export async function benchAnswers(): Promise<void> {
  const knowledge = await loadKnowledge();
  const before = process.cpuUsage();
  const { search } = knowledge;
  const { user, system } = process.cpuUsage(before);
  console.log(`search index ready in ${((user + system) / 1000).toFixed(1)} ms of CPU (aim: under 60)`);
  search.read('');
  const context = createBareContext(knowledge);
  for (const [name, make] of Object.entries(SHAPES))
    for (const mode of ['ask', 'fix'] as const) {
      for (let round = 0; round < WARM_UP; round += 1) answerText(make(400), mode, context);
      const short = cpuOf(() => answerText(make(400), mode, context), 20);
      const long = cpuOf(() => answerText(make(60_000), mode, context), 3);
      const longer = cpuOf(() => answerText(make(120_000), mode, context), 3);
      console.log(
        `${mode} ${name}: 400 characters ${short.toFixed(2)} ms of CPU (aim: 5), 60 kB ${long.toFixed(1)} ms (aim: 30), 120 kB ${(longer / long).toFixed(1)} times that`,
      );
    }
}
