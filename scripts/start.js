/**
 * Starts a TypeScript program of this project: `node scripts/start.js src/main.ts …`. Only Node 24 and newer read those;
 * an older one, which reads this file, would end in a stack trace. So this stays JavaScript that every Node can read.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** As in `engines` of package.json (tested). */
const NODE = 24;

if (Number.parseInt(process.versions.node, 10) < NODE) {
  console.error(
    `docker-gentoo: this is Node ${process.versions.node}, and ${NODE} or newer is needed: on Linux run npm ci and start ` +
      'with npm start or npm run, which find the one that comes with the project; elsewhere install it (https://nodejs.org)',
  );
  process.exitCode = 2;
} else {
  // The program sees its arguments as if Node had been called with it.
  process.argv.splice(1, 1);
  import(pathToFileURL(resolve(process.argv[1])).href);
}
