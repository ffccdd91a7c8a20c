/**
 * `npm run build [-- DIR]`: the program as a few files in dist/, which start in half the time of the sources. What is not
 * needed by every answer stays a part of its own: each platform, the review, what compiles facts. `scripts/start.js` uses
 * the build in dist/ as long as nothing has changed that it was made from.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { createBundle, KNOWLEDGE_ROOT } from '../src/knowledge/load.ts';
import { DIST, keepStamp, stampBuild } from './start/fresh-build.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUNDLE = 'knowledge.jsonl';
/** Programs of their own, which others start by their file. */
const PROGRAMS = { main: 'src/main.ts', worker: 'src/worker.ts' };
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

async function buildInto(folder: string): Promise<void> {
  // Before anything is read: what changes meanwhile makes another build.
  const stamp = await stampBuild();
  rmSync(folder, { recursive: true, force: true });
  await build({
    cwd: ROOT,
    input: PROGRAMS,
    platform: 'node',
    external: EXTERNAL,
    plugins: [keepPlaces(folder), placeBundle],
    onLog(level, { code, message }) {
      // discord.js offers an eval of its own, which nobody here calls.
      if (level === 'warn' && code !== 'EVAL') console.warn(message);
    },
    output: { dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  });
  writeFileSync(join(folder, BUNDLE), await createBundle(KNOWLEDGE_ROOT));
  keepStamp(folder, stamp);
}

const [folder] = process.argv.slice(2);
await buildInto(folder === undefined ? DIST : resolve(folder));
