/** The repository checks itself: what a newcomer may forget fails here. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS, OPERATOR_COMMANDS } from '../../commands/index.ts';
import { LOCALES } from '../../src/core/locale.ts';
import { wordsFor } from '../../src/core/words/index.ts';
import { readEnv } from '../../src/env/terminal.ts';
import { ENV_VARIABLES } from '../../src/env/variables.ts';
import { PLATFORM_NAMES } from '../../src/platforms.ts';
import { KINDS } from '../../src/review/host/kinds/index.ts';
import { HOST_RULES } from '../../src/review/host/rules/index.ts';
import { KERNEL_CONFIG_RULES } from '../../src/review/kernel-config/rules/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const list = (folder: string): string[] => readdirSync(`${ROOT}${folder}`);

describe('the root', () => {
  it('holds what a newcomer expects there, and no scratch file', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 }).split('\n');
    const entries = [...new Set(tracked.map((path) => path.split('/', 1)[0] ?? ''))].filter(Boolean);
    const expected = [
      ...['.ci', '.dependency-cruiser.cjs', '.env.example', '.gitignore', '.npmrc', 'biome.json', 'package-lock.json'],
      ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package.json', 'tsconfig.json'],
      ...['stryker.config.json', 'vitest.config.ts', 'vitest.load.config.ts', 'vitest.mutants.config.ts'],
      ...['commands', 'deploy', 'docs', 'knowledge', 'scripts', 'src', 'test'],
    ];
    expect(entries.filter((entry) => !expected.includes(entry))).toEqual([]);
  });
});

describe('commands', () => {
  it('each file is in the list, under its own name, and has a test', () => {
    const files = list('commands')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    const names = [...COMMANDS, ...OPERATOR_COMMANDS].map((command) => command.name);
    expect(names.sort()).toEqual(files.sort());
    for (const name of files) expect(existsSync(`${ROOT}test/commands/${name}.test.ts`), name).toBe(true);
  });

  it('have names and aliases of their own', () => {
    const names = [...COMMANDS, ...OPERATOR_COMMANDS].flatMap((command) => [command.name, ...command.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of COMMANDS) expect(name).toMatch(/^[a-z]{1,32}$/);
  });
});

describe('rules', () => {
  it('each file is in the list, under its own name', () => {
    const files = list('src/review/kernel-config/rules').filter((name) => !['index.ts', 'rule.ts'].includes(name));
    expect(KERNEL_CONFIG_RULES.map((rule) => `${rule.id.replace('kernel-config/', '')}.ts`).sort()).toEqual(
      files.sort(),
    );
  });
});

describe('languages', () => {
  it('are folders with the same files', () => {
    const folders = list('src/core/words').filter((name) => !name.endsWith('.ts'));
    expect(folders.sort()).toEqual(LOCALES.map((locale) => locale.toLowerCase()).sort());
    for (const folder of folders)
      expect(list(`src/core/words/${folder}`).sort()).toEqual(list('src/core/words/en').sort());
  });
});

describe('platforms', () => {
  it('are folders in the list, with the same files', () => {
    const folders = list('src/adapters').filter((name) => name !== 'terminal');
    expect([...PLATFORM_NAMES].sort()).toEqual(folders.sort());
    for (const folder of folders)
      expect(list(`src/adapters/${folder}`), folder).toEqual(
        expect.arrayContaining([
          'config.ts',
          'doctor.ts',
          'env.ts',
          'index.ts',
          'start.ts',
          'surface.ts',
          'variables.ts',
          'words',
        ]),
      );
    for (const locale of LOCALES)
      for (const folder of folders)
        expect(list(`src/adapters/${folder}/words`), folder).toContain(`${locale.toLowerCase()}.ts`);
  });
});

describe('the environment', () => {
  it('is documented in .env.example, the same variables in the same order', () => {
    const documented = [...read('.env.example').matchAll(/^# (.*)\n([A-Z_]+)=$/gm)].map(([, text, name]) => [
      name,
      text,
    ]);
    expect(documented).toEqual(Object.entries(ENV_VARIABLES));
  });

  it('is read with unusable values left out', () => {
    expect(readEnv({ COLUMNS: 'wide', NO_COLOR: '', LANG: 'C', STORE_PATH: 'none' })).toEqual({
      noColor: false,
      forceColor: false,
      columns: null,
      language: 'C',
      historyFile: undefined,
      store: { kind: 'none' },
    });
    expect(
      readEnv({
        COLUMNS: '80',
        NO_COLOR: '1',
        FORCE_COLOR: '1',
        LC_ALL: 'zh_CN.UTF-8',
        LANG: 'C',
        DOCKER_GENTOO_HISTORY: '',
        STATE_DIRECTORY: '/var/lib/docker-gentoo:/var/lib/other',
      }),
    ).toEqual({
      noColor: true,
      forceColor: true,
      columns: 80,
      language: 'zh_CN.UTF-8',
      historyFile: '',
      store: { kind: 'sqlite', file: '/var/lib/docker-gentoo/store.sqlite' },
    });
  });
});

describe('the project', () => {
  it('pins every dependency to one version and runs no install scripts', () => {
    const { dependencies, devDependencies, optionalDependencies, scripts } = JSON.parse(read('package.json'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    const lock = JSON.parse(read('package-lock.json'));
    expect(
      Object.entries(lock.packages)
        .filter(
          ([, entry]) =>
            (entry as { hasInstallScript?: boolean }).hasInstallScript === true &&
            !(entry as { optional?: boolean }).optional,
        )
        .map(([path]) => path),
    ).toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'validate']));
  });

  it('explains each dependency in docs/decisions', () => {
    const text = list('docs/decisions')
      .map((name) => read(`docs/decisions/${name}`))
      .join('\n');
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(text, name).toContain(`\`${name}\``);
  });

  it('keeps registry addresses out of the lockfile', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('is released under the MIT licence', () => {
    expect(read('LICENSE')).toContain('MIT License');
    expect(JSON.parse(read('package.json')).license).toBe('MIT');
  });
});

describe('the kinds of file of a host', () => {
  it('are folders with the same files, each in the list and with a name in both languages', () => {
    const folders = list('src/review/host/kinds').filter((name) => !name.endsWith('.ts'));
    expect(KINDS.map(({ id }) => id).sort()).toEqual(folders.sort());
    for (const folder of folders) {
      expect(list(`src/review/host/kinds/${folder}`), folder).toEqual(
        expect.arrayContaining(['README.md', 'detect.ts', 'parse.ts']),
      );
      for (const locale of LOCALES) expect(wordsFor(locale).host.kinds[folder], `${folder} in ${locale}`).toBeTruthy();
    }
  });
});

describe('the rules over a host', () => {
  it('are files in the list, under their own names, with words in knowledge/rules', () => {
    const inAreas = (folder: string, end: string): string[] =>
      list(folder)
        .filter((name) => !name.endsWith('.ts'))
        .flatMap((area) => list(`${folder}/${area}`).map((name) => `${area}/${name}`))
        .filter((name) => name.endsWith(end) && !name.endsWith('/index.ts'))
        .map((name) => name.slice(0, -end.length))
        .filter((name) => !name.endsWith('/index'))
        .sort();
    const ids = HOST_RULES.map(({ id }) => id).sort();
    expect(inAreas('src/review/host/rules', '.ts')).toEqual(ids);
    expect(inAreas('knowledge/rules', '.yaml')).toEqual(ids);
  });
});
