/** `npm run regexes`: every regular expression of the program takes time that grows with its input, never faster. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectRegexes } from './regexes/collect.ts';
import { KeptVerdicts } from './regexes/prove.ts';

const FOLDERS = ['src', 'commands', 'scripts'];
/** What a glossary entry refuses is data; only the lint looks for it, and only in our own facts. */
const OUR_OWN_TEXT = ['src/knowledge/lint/glossary.ts', 'src/knowledge/schema/glossary.ts'];
const KEPT = 'node_modules/.cache/regexes.json';

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const collections = files.map((file) => collectRegexes(file, readFileSync(file, 'utf8')));
const found = collections.flatMap((each) => each.found);
const problems = collections.flatMap(({ unreadable }) =>
  unreadable
    .filter(({ place }) => !OUR_OWN_TEXT.some((file) => place.startsWith(`${file}:`)))
    .map(({ place, text }) => `${place}: ${text} is put together at run time, so it cannot be checked`),
);
const verdicts = new KeptVerdicts(KEPT);
for (const { place, source, flags } of found) {
  const verdict = await verdicts.get({ source, flags });
  if (verdict !== null) problems.push(`${place}: /${source}/${flags} is not linear: ${verdict}`);
}
verdicts.save();
for (const problem of problems) console.error(problem);
console.log(`${found.length} regular expressions in ${files.length} files, ${problems.length} not proven linear`);
process.exitCode = problems.length > 0 || found.length === 0 ? 1 : 0;
