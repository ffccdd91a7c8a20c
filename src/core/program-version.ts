/** The program's own version. In a file of its own, so that a build keeps one number of the manifest and not all of it. */
import manifest from '../../package.json' with { type: 'json' };

export const PROGRAM_VERSION = manifest.version;
