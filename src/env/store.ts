/** Where is kept what is remembered. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EnvError } from '../chat/env/env-error.ts';
import type { Source } from '../chat/env/source.ts';
import type { StorePlace } from '../store/store.ts';
import { withSecretFiles } from './secret-files.ts';

/** The file of the store; a service manager says where a service keeps its files. */
export function readStoreFile(source: Source): StorePlace {
  const { STORE_PATH: path, STATE_DIRECTORY: folders, XDG_STATE_HOME: state } = source;
  if (path === 'none') return { kind: 'none' };
  if (path) return { kind: 'sqlite', file: path };
  // Several of them are separated by colons.
  const [folder] = folders?.split(':') ?? [];
  return {
    kind: 'sqlite',
    file: join(folder || join(state || join(homedir(), '.local', 'state'), 'docker-gentoo'), 'store.sqlite'),
  };
}

/** @throws EnvError when the address of the database is none */
export function readStore(source: Source): StorePlace {
  const { DATABASE_URL: url } = source;
  if (!url) return readStoreFile(source);
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new EnvError('DATABASE_URL', (words) => words.databaseWrong);
  return { kind: 'postgres', url };
}

/**
 * Where the bots keep things, for those who run them.
 * @throws EnvError when the address of the database is none
 */
export function readStoreEnv(source: Source = process.env): StorePlace {
  return readStore(withSecretFiles(source));
}
