/** What modprobe says where a module is neither built nor built in. */

const NOT_FOUND = /\b[Mm]odule ([\w-]{1,64}) not found in directory(?: \/lib\/modules\/([\w.+-]{1,100}))?/g;

/** A module that was looked for in vain. */
export interface ModuleNotFound {
  /** As it was asked for: with dashes or underscores. */
  readonly module: string;
  /** The running kernel; null where the line is cut before it. */
  readonly release: string | null;
}

/** The modules that a text says were not found, as often as it does. */
export function modulesNotFound(text: string): ModuleNotFound[] {
  // Hardly any text has one, and looking for all of them makes the expression anew.
  if (!text.includes('not found in directory')) return [];
  return Array.from(text.matchAll(NOT_FOUND), ([, module = '', release = '']) => ({
    module,
    release: release.replace(/[.-]{1,4}$/, '') || null,
  }));
}
