/**
 * `npm run kconfig:symbols`: writes knowledge/kconfig/symbols.txt, every symbol that the knowledge base names, as the list
 * for the importer; the trees have to be imported anew afterwards.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWLEDGE_ROOT, loadKnowledge } from '../../src/knowledge/load.ts';

/** Parents and neighbours that no fact is about, but that reviews and fixes speak of. */
const NEIGHBOURS = [
  'SWAP',
  'NETFILTER_XT_MATCH_SCTP',
  'TIME_NS',
  'IP_ADVANCED_ROUTER',
  'IP_MULTIPLE_TABLES',
  'INET6_ESP',
  'SMP',
  'EXPERT',
  'TRANSPARENT_HUGEPAGE',
];

const knowledge = await loadKnowledge();
const named = [
  ...knowledge.all('kernel-option').map((option) => option.id),
  ...knowledge.checkers.flatMap((checker) => checker.wanted),
  ...NEIGHBOURS,
];
const symbols = [...new Set(named)].sort();
writeFileSync(
  join(KNOWLEDGE_ROOT, 'kconfig', 'symbols.txt'),
  `# Written by npm run kconfig:symbols\n${symbols.join('\n')}\n`,
);
console.log(`${symbols.length} symbols`);
