/** `npm run layers` in a small copy of the tree: what it is there for, it finds. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Files by their paths, and what is said about them. */
function check(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    for (const name of ['src', 'commands', 'scripts', 'test']) mkdirSync(join(folder, name));
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json']) copyFileSync(join(ROOT, name), join(folder, name));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/check-layers.ts')], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stderr.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const READS = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n";

it('a breach of each kind is told, and nothing else', () => {
  const pure = ['core/a', 'answers/a', 'onboarding/a', 'review/rules/a', 'knowledge/version'];
  const impure = ['review/input/a', 'knowledge/load', 'store/a', 'adapters/irc/a'];
  const said = check({
    ...Object.fromEntries([...pure, ...impure].map((path) => [`src/${path}.ts`, READS])),
    'src/core/type.ts': "import type { Stats } from 'node:fs';\nexport type { Stats };\n",
    'src/chat/a.ts': "import { read } from '../adapters/irc/a.ts';\nexport { read };\n",
    'src/adapters/web/a.ts': "import { read } from '../irc/a.ts';\nexport { read };\n",
    // No circle of files, but one of folders.
    'src/store/x/a.ts': "import { a } from '../y/a.ts';\nexport const x = a;\n",
    'src/store/y/a.ts': 'export const a = 1;\n',
    'src/store/y/deep/b.ts': "import { b } from '../../x/b.ts';\nexport const y = b;\n",
    'src/store/x/b.ts': 'export const b = 1;\n',
    // What stands beside folders is what they share.
    'src/store/z/a.ts': "import { y } from '../shared.ts';\nexport const z = y;\n",
    'src/store/shared.ts': "import { a } from './y/a.ts';\nexport const y = a;\n",
    'src/core/b.ts': "import { c } from './c.ts';\nexport const b = (): unknown => c;\n",
    'src/core/c.ts': "import { b } from './b.ts';\nexport const c = (): unknown => b;\n",
  });
  const rule = 'against the rule nothing-of-node-in-pure-layers';
  expect(said.filter((line) => line.includes(rule)).sort()).toEqual(
    [...pure, 'core/type'].map((path) => `src/${path}.ts imports fs, ${rule}`).sort(),
  );
  expect(said.filter((line) => line.startsWith('a circle of folders'))).toEqual([
    'a circle of folders: src/store/x/a.ts imports src/store/y/a.ts, src/store/y/deep/b.ts imports src/store/x/b.ts',
  ]);
  for (const name of [
    'chat-sees-core-and-knowledge',
    'platforms-are-listed-once',
    'adapters-see-core-and-chat',
    'no-cycles',
  ])
    expect(said.join('\n')).toContain(`against the rule ${name}`);
});
