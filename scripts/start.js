#!/usr/bin/env node
/**
 * Starts a program of this project: `node scripts/start.js src/main.ts …`. Only Node 24 and newer read TypeScript; an
 * older one, which reads this file, would end in a stack trace. So this stays JavaScript that every Node can read.
 */
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** As in `engines` of package.json (tested). */
const NODE = 24;

if (Number.parseInt(process.versions.node, 10) < NODE) {
  console.error(
    `docker-gentoo: this is Node ${process.versions.node}, and ${NODE} or newer is needed: on Linux run npm ci and start ` +
      'with npm start or npm run, which find the one that comes with the project; elsewhere install it (https://nodejs.org)',
  );
  process.exitCode = 2;
} else {
  // Before the first TypeScript: without compiled sources Node loads what strips the types, a third of a short answer.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile/', import.meta.url)));
  import('./start/launch.ts');
}
