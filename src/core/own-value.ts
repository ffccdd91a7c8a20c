/** Looks up a name from outside: `constructor` and `__proto__` are words like any other. */

/** The value that the record itself has under the key; what every object inherits does not count. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
