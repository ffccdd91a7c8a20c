/**
 * `npm run new:KIND -- NAME`: writes what a new command, rule, file kind, platform, language or fact begins with. It
 * compiles and is tested, or the compiler says what is still to be written; nothing that is there is written over.
 */
import { fileURLToPath } from 'node:url';
import { newCommand } from './new/command.ts';
import { newFact } from './new/fact.ts';
import { newFileKind } from './new/file-kind.ts';
import { newLocale } from './new/locale.ts';
import { newPlatform } from './new/platform.ts';
import { newRule } from './new/rule.ts';
import { Target, WrongName } from './new/target.ts';

type Generate = (name: string, target: Target, root: string) => void;

const KINDS: Readonly<Record<string, { readonly generate: Generate; readonly name: RegExp; readonly next: string }>> = {
  command: { generate: newCommand, name: /^[a-z]{2,32}$/, next: 'write what it answers' },
  rule: { generate: newRule, name: /^[a-z-]+\/[a-z][a-z0-9-]*$/, next: 'write what it looks for, its words and cases' },
  'file-kind': { generate: newFileKind, name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, next: 'write how it is told and read' },
  platform: {
    generate: newPlatform,
    name: /^[a-z]{2,20}$/,
    next: 'write start.ts, and its variables into .env.example',
  },
  locale: {
    generate: newLocale,
    name: /^[a-z]{2}(-[A-Z]{2})?$/,
    next: 'run npm run types: it names what lacks the language',
  },
  fact: {
    generate: newFact,
    name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    next: 'verify, write, and run npm run knowledge:lint',
  },
};

const [kind = '', name = '', root = fileURLToPath(new URL('../', import.meta.url))] = process.argv.slice(2);
const row = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
if (!row?.name.test(name)) {
  console.error(
    `usage: npm run new:${row ? kind : `(${Object.keys(KINDS).join('|')})`} -- NAME; a name is ${row?.name ?? 'short'}`,
  );
  process.exit(2);
}
const target = new Target(root);
try {
  row.generate(name, target, root);
  for (const path of new Set(target.written)) console.log(path);
  console.log(`Then ${row.next}; npm run format.`);
} catch (error) {
  if (!(error instanceof WrongName)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
