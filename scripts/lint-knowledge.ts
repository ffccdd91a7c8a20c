/** `npm run knowledge:lint [-- FOLDER_OR_FILE…]`: prints every problem in the knowledge base; exit 1 if there is one. */
import { fileURLToPath } from 'node:url';
import { lintKnowledge } from '../src/knowledge/lint/index.ts';

const root = fileURLToPath(new URL('../knowledge/', import.meta.url));
const only = process.argv.slice(2).map((path) => path.replace(/^(\.\/)?knowledge\//, ''));
const { facts, problems } = lintKnowledge(root);
const shown = problems.filter(({ file }) => only.length === 0 || only.some((prefix) => file.startsWith(prefix)));
for (const { file, message } of shown) console.error(`knowledge/${file}: ${message}`);
console.log(`${facts.length} facts, ${shown.length} problems${only.length > 0 ? ` in ${only.join(', ')}` : ''}`);
process.exitCode = shown.length > 0 ? 1 : 0;
