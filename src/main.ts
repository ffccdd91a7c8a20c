#!/usr/bin/env node
/**
 * The program. Everything else is imported after the compile cache is on: Node strips types anew at each start otherwise,
 * which costs more CPU than an answer. The cache is keyed by content and may be deleted at any time.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile/', import.meta.url)));

// A reader that stops reading (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { main } = await import('./app.ts');
process.exitCode = await main(process.argv.slice(2));
