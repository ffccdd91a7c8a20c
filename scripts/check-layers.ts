/**
 * `npm run layers`: keeps the direction of imports, finds circles of folders; fails too when it looked at fewer files
 * than there are.
 */
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { findFolderCircles } from './layers/folder-circles.ts';

const FOLDERS = ['src', 'commands', 'scripts', 'test'];

const { options, ...ruleSet } = await extractConfig('./.dependency-cruiser.cjs');
const { output } = await cruise(FOLDERS, { ...options, ruleSet, validate: true }, undefined, {
  tsConfig: extractTsConfig('tsconfig.json'),
});
if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was expected');

const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })).filter((name) =>
  name.endsWith('.ts'),
);
const cruised = output.modules.filter((module) => FOLDERS.some((folder) => module.source.startsWith(`${folder}/`)));
for (const { from, to, rule } of output.summary.violations)
  console.error(`${from} imports ${to}, against the rule ${rule.name}`);
const circles = findFolderCircles(
  cruised
    .filter((module) => module.source.startsWith('src/'))
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => ({ from: source, to: resolved })))
    .filter(({ to }) => to.startsWith('src/')),
);
for (const circle of circles)
  console.error(`a circle of folders: ${circle.map(({ from, to }) => `${from} imports ${to}`).join(', ')}`);
if (cruised.length < files.length)
  console.error(`only ${cruised.length} of ${files.length} source files were looked at`);
const breaches = output.summary.violations.length + circles.length;
console.log(`${cruised.length} files, ${breaches} breaches of the layers`);
process.exitCode = breaches > 0 || cruised.length < files.length ? 1 : 0;
