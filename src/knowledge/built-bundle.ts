/** Where a build keeps the compiled facts: `npm run build` puts a module of its own in the place of this one. */

/** The path of the bundle; null when the program runs from its sources. */
export const BUILT_BUNDLE: string | null = null;
