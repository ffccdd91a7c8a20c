/**
 * `npm run build [-- DIR]`: the program as a few files in dist/, which start in half the time of the sources. What is not
 * needed by every answer stays a part of its own: each platform, the review, what compiles facts. `scripts/start.js` uses
 * the build in dist/ as long as nothing has changed that it was made from.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type ChunkingContext, type CodeSplittingGroup, type Plugin } from 'rolldown';
import { createBundle, KNOWLEDGE_ROOT } from '../src/knowledge/load.ts';
import { DIST, keepStamp, stampBuild } from './start/fresh-build.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUNDLE = 'knowledge.jsonl';
/** Programs of their own, which others start by their file. */
const PROGRAMS = { main: 'src/main.ts', worker: 'src/worker.ts' };
/**
 * What is one file, though only some of it is needed at a time: each file to be found and read costs more than the code in it
 * that is not run. A module belongs to the first that imports it, itself or by others; the rest is cut where it is imported.
 */
const FILES: Readonly<Record<string, readonly string[]>> = {
  answer: ['src/app.ts', 'src/run-terminal.ts'],
  answers: ['src/answers/ask.ts', 'src/answers/kernel-list.ts', 'src/answers/recommend.ts', 'src/answers/compare.ts'],
  review: ['src/review/review-files.ts', 'src/adapters/terminal/files/read-files.ts', 'src/answers/answer-logs.ts'],
};
/** Piscina starts a file of its own in each thread; the others are optional, and not installed. */
const EXTERNAL = ['piscina', 'bufferutil', 'utf-8-validate', 'zlib-sync'];
const OF_OURS = /\.ts$/;
const BUNDLE_PLACE = /[\\/]built-bundle\.ts$/;

/** Modules speak of files as seen from their source; only programs have a place in the build. */
function keepPlaces(folder: string): Plugin {
  return {
    name: 'keep-places',
    transform: {
      filter: { id: { include: [OF_OURS], exclude: [BUNDLE_PLACE] }, code: 'import.meta.url' },
      handler(code, id) {
        const source = JSON.stringify(relative(folder, id).replaceAll(sep, '/'));
        return code
          .replaceAll(/'\.\.?\/(main|worker)\.ts', import\.meta\.url/g, `'./$1.js', here`)
          .replaceAll('import.meta.url', `new URL(${source}, import.meta.url)`)
          .replaceAll(/'\.\/(main|worker)\.js', here/g, `'./$1.js', import.meta.url`);
      },
    },
  };
}

/** The facts lie beside the program. */
const placeBundle: Plugin = {
  name: 'place-bundle',
  load: {
    filter: { id: BUNDLE_PLACE },
    handler: () =>
      `import { fileURLToPath } from 'node:url';
       export const BUILT_BUNDLE = fileURLToPath(new URL('./${BUNDLE}', import.meta.url));`,
  },
};

/**
 * Of each module of its own that is imported Node makes another, which looks at all that is in it: files bring streams and
 * promises along, and take a tenth of a short answer. What is asked for like this is only looked up.
 */
const lookUpBuiltins: Plugin = {
  name: 'look-up-builtins',
  renderChunk: (code) =>
    code.replaceAll(
      /^import \{([^}\n]{1,1000})\} from "(node:[\w/]{1,40})";$/gm,
      (_all, names: string, module: string) =>
        `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule("${module}");`,
    ),
};

/** The modules that some import, and those that these import; not what they load on demand. */
function importedBy(files: readonly string[], modules: ChunkingContext): ReadonlySet<string> {
  const found = new Set(files.map((file) => join(ROOT, file)));
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

function groupOf([name, files]: readonly [string, readonly string[]]): CodeSplittingGroup {
  let found: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    name(id, modules) {
      found ??= importedBy(files, modules);
      return found.has(id) ? name : null;
    },
  };
}

async function buildInto(folder: string): Promise<void> {
  // Before anything is read: what changes meanwhile makes another build.
  const stamp = await stampBuild();
  rmSync(folder, { recursive: true, force: true });
  await build({
    cwd: ROOT,
    input: PROGRAMS,
    platform: 'node',
    external: EXTERNAL,
    plugins: [keepPlaces(folder), placeBundle, lookUpBuiltins],
    onLog(level, { code, message }) {
      // discord.js offers an eval of its own, which nobody here calls.
      if (level === 'warn' && code !== 'EVAL') console.warn(message);
    },
    output: {
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: { groups: Object.entries(FILES).map(groupOf) },
    },
  });
  writeFileSync(join(folder, BUNDLE), await createBundle(KNOWLEDGE_ROOT));
  keepStamp(folder, stamp);
}

const [folder] = process.argv.slice(2);
await buildInto(folder === undefined ? DIST : resolve(folder));
