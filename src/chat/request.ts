/** Which request the work belongs to that runs right now, so that every line of the log about it has its id. */
import { AsyncLocalStorage } from 'node:async_hooks';

const ids = new AsyncLocalStorage<string>();

/** The id of the request that is being answered; undefined: none is. */
export function requestId(): string | undefined {
  return ids.getStore();
}

/** Does work for a request: the one that is being answered, else a new one. */
export function inRequest<T>(work: () => T): T {
  return ids.getStore() === undefined ? ids.run(crypto.randomUUID().slice(0, 8), work) : work();
}
