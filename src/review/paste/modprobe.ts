/** What modprobe says where a module is neither built nor built in. */

const NOT_FOUND = /\bModule ([\w-]{1,64}) not found in directory/g;

/** The modules that a text says were not found, as the kernel lists them: with underscores. */
export function modulesNotFound(text: string): string[] {
  // Hardly any text has one, and looking for all of them makes the expression anew.
  if (!text.includes('not found in directory')) return [];
  return Array.from(text.matchAll(NOT_FOUND), ([, name = '']) => name.replaceAll('-', '_'));
}
