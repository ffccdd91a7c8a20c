/** Where a file that was attached lies on its host. */

/** A folder of parts has a dot in its name: `package.use`, `docker.service.d`. */
function isFolderOfParts(segment: string): boolean {
  return segment.includes('.');
}

/** The usual path with the part that a name says: `package.use/docker` → `/etc/portage/package.use/docker`. */
function partOf(segments: readonly string[], usual: string): string | undefined {
  const places = usual.split('/');
  for (const [index, place] of places.entries()) {
    const at = isFolderOfParts(place) ? segments.lastIndexOf(place, segments.length - 2) : -1;
    if (at !== -1) return [...places.slice(0, index + 1), ...segments.slice(at + 1)].join('/');
  }
  return undefined;
}

/**
 * @param name of the file, with its folders as far as they are known
 * @param usual where such a file lies; undefined where there is no such place
 * @returns what stands behind a folder `etc` in the name, else the usual path; null when nothing is known
 */
export function pathOnHost(name: string, usual: string | undefined): string | null {
  const segments = name.replaceAll('\\', '/').split('/');
  const etc = segments.indexOf('etc');
  if (etc !== -1 && etc < segments.length - 1) return `/${segments.slice(etc).join('/')}`;
  return (usual !== undefined && partOf(segments, usual)) || (usual ?? null);
}
