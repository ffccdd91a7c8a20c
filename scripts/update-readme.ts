/** `npm run readme`: runs every example of the README and writes its real output below it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { refreshExamples } from './readme-examples.ts';

const path = new URL('../README.md', import.meta.url);
const { text, count } = refreshExamples(readFileSync(path, 'utf8'));
writeFileSync(path, text);
console.log(`${count} examples refreshed`);
