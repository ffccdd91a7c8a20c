/** `npm run readme`: runs every example of the README and writes its real output below it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { exampleCommands, refreshExamples, runExample } from './readme-examples.ts';

const path = new URL('../README.md', import.meta.url);
const text = readFileSync(path, 'utf8');
const outputs = new Map(exampleCommands(text).map((command) => [command, runExample(command)]));
writeFileSync(path, refreshExamples(text, outputs));
console.log(`${outputs.size} examples refreshed`);
