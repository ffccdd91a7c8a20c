/** The composition root of a worker thread: its own copy of the facts, and one call at a time. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CommandCall } from './core/command.ts';
import type { Reply } from './core/reply.ts';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile/', import.meta.url)));

const [{ COMMANDS }, { createDispatcher }, { errorForLog }, { loadKnowledge }] = await Promise.all([
  import('../commands/index.ts'),
  import('./core/dispatch.ts'),
  import('./core/errors-in-log.ts'),
  import('./knowledge/load.ts'),
]);

const dispatcher = createDispatcher(await loadKnowledge(), COMMANDS, (id, error) => {
  process.stderr.write(`error ${id}: ${errorForLog(error)}\n`);
});

/** Answers a call; its files came as copies. */
export function answer(call: CommandCall): Promise<Reply> {
  return dispatcher.dispatch(call);
}
