/** Lists the facts and rules that speak for a Docker version to come: `npm run knowledge:open -- 30.0 28.5`. */
import { compileKnowledge } from '../src/knowledge/compile.ts';
import { compileHost } from '../src/knowledge/compile-host.ts';
import { KNOWLEDGE_ROOT } from '../src/knowledge/load.ts';
import { openRanges } from '../src/knowledge/open-ranges.ts';

const [coming = '30.0', before = '28.5'] = process.argv.slice(2);
const { facts } = compileKnowledge(KNOWLEDGE_ROOT);
const { rules } = compileHost(KNOWLEDGE_ROOT);
const named = [
  ...facts.map((fact) => [`${fact.kind}:${fact.id}`, fact] as const),
  ...Object.entries(rules).map(([id, rule]) => [`rule:${id}`, rule] as const),
];
for (const [name, fact] of named) {
  const ranges = openRanges(fact, { coming, before });
  if (ranges.length > 0) process.stdout.write(`${name}\t${ranges.join(' · ')}\n`);
}
