/** `npm run layers`: keeps the direction of imports; fails too when it looked at fewer files than there are. */
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

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
if (cruised.length < files.length)
  console.error(`only ${cruised.length} of ${files.length} source files were looked at`);
console.log(`${cruised.length} files, ${output.summary.violations.length} breaches of the layers`);
process.exitCode = output.summary.violations.length > 0 || cruised.length < files.length ? 1 : 0;
