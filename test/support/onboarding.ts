/** Somebody who goes through the onboarding, over a store of their own in a file. */
import { COMMANDS } from '../../commands/index.ts';
import type { Asker, Attachment } from '../../src/core/command.ts';
import { createDispatcher, type Dispatcher, grammarOf } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseCall, splitLine } from '../../src/core/parse-call.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Store } from '../../src/store/store.ts';
import { knowledge } from './ask.ts';
import { openPatientStore } from './patient-store.ts';
import { newStoreFile } from './store-file.ts';

export const ADA: Asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1', channel: 'C1' };

/** A store that a busy machine does not lose. */
export function openTestStore(file = newStoreFile()): Promise<Store> {
  return openPatientStore({ kind: 'sqlite', file });
}

/** A replica: a dispatcher over a store. */
export function replicaOf(store: Store): Dispatcher {
  const { memory } = store;
  const source = { recall: memory.recall.bind(memory), open: () => Promise.resolve(memory) };
  return createDispatcher(
    knowledge,
    COMMANDS,
    (_id, error) => {
      throw error;
    },
    source,
  );
}

export interface Newcomer {
  say(line: string, files?: readonly Attachment[]): Promise<Reply>;
}

/** Somebody at a replica. */
export function newcomer(dispatcher: Dispatcher, asker: Asker = ADA, locale: Locale = 'en'): Newcomer {
  return {
    async say(line, files = []) {
      const { call } = parseCall(splitLine(line), locale, grammarOf({ commands: COMMANDS, platforms: [] }));
      const whole = { ...call, files, asker };
      const reply = await dispatcher.dispatch(whole);
      return files.length > 0 ? dispatcher.conclude(whole, reply) : reply;
    },
  };
}

/** The command lines that a reply offers. */
export function offersOf({ actions }: Reply): string[] {
  return actions.flatMap((action) => (action.type === 'ask' ? [action.command] : []));
}
