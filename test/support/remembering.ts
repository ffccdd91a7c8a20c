/** The bot in this process with a memory of its own: who asks where, and what they read. */
import { COMMANDS } from '../../commands/index.ts';
import { toArguments } from '../../src/core/chat-line.ts';
import type { Asker, Attachment } from '../../src/core/command.ts';
import { createDispatcher, type Dispatcher, grammarOf } from '../../src/core/dispatch.ts';
import type { Locale } from '../../src/core/locale.ts';
import { parseCall } from '../../src/core/parse-call.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Store, StorePlace } from '../../src/store/store.ts';
import { knowledge, show } from './ask.ts';
import { openPatientStore } from './patient-store.ts';
import { newStoreFile } from './store-file.ts';

export const ADA: Asker = { platform: 'slack', workspace: 'T1', home: 'T1', person: 'U1', channel: 'C1' };
export const BOB: Asker = { ...ADA, person: 'U2' };
/** Manages the workspace. */
export const LEA: Asker = { ...ADA, person: 'U3', isManager: true };

export interface RememberingBot {
  readonly store: Store;
  readonly dispatcher: Dispatcher;
  ask(asker: Asker, line: string, files?: readonly Attachment[], locale?: Locale): Promise<Reply>;
  read(asker: Asker, line: string, locale?: Locale): Promise<string>;
}

/** @param place left out: a file of its own */
export async function createRememberingBot(
  place: StorePlace = { kind: 'sqlite', file: newStoreFile() },
): Promise<RememberingBot> {
  const store = await openPatientStore(place);
  const dispatcher = createDispatcher(
    knowledge,
    COMMANDS,
    (_id, error) => {
      throw error; // a defect: no test expects one
    },
    { recall: store.memory.recall, open: () => Promise.resolve(store.memory) },
  );
  const ask: RememberingBot['ask'] = (asker, line, files = [], locale = 'en') => {
    const { call } = parseCall(toArguments(line, dispatcher), locale, grammarOf(dispatcher));
    return dispatcher.dispatch({ ...call, files, asker });
  };
  return { store, dispatcher, ask, read: async (asker, line, locale) => show(await ask(asker, line, [], locale)) };
}
