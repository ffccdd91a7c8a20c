/** The form that Compose files had before Compose 1.6: every key at the top is a service of its own. */

/** What a service of that form can have, and what a file written so today has in it. */
const KEYS = new Set(
  [
    'build cap_add cap_drop cgroup_parent command container_name cpu_shares cpu_quota cpuset depends_on deploy devices',
    'dns dns_search dockerfile domainname entrypoint env_file environment expose extends external_links extra_hosts',
    'healthcheck hostname image init ipc labels links log_driver log_opt logging mac_address mem_limit memswap_limit',
    'mem_swappiness net network_mode networks pid platform ports privileged pull_policy read_only restart security_opt',
    'shm_size stdin_open stop_grace_period stop_signal sysctls tmpfs tty ulimits user userns_mode volume_driver volumes',
    'volumes_from working_dir',
  ].flatMap((keys) => keys.split(' ')),
);
/** One of them makes a container out of it … */
const SOURCES = ['image', 'build'];
/** … and one of them tells it from other files that name images. */
const TELLING = ['ports', 'volumes', 'volumes_from', 'environment', 'env_file', 'links', 'container_name', 'restart'];

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * The keys directly below those at the top; null where something at the top is more than a name, or something below it
 * is nothing that a service has.
 * @param lines without comments and empty lines
 */
function keysBelow(lines: readonly string[], keyOf: (line: string) => string): ReadonlySet<string> | null {
  const found = new Set<string>();
  let level = -1;
  for (const line of lines) {
    const indent = indentOf(line);
    const key = keyOf(line);
    if (indent === 0) {
      if (key === '' || !line.trimEnd().endsWith(':')) return null;
      level = -1;
      continue;
    }
    if (level === -1) level = indent;
    if (indent > level) continue;
    // A list may stand as far left as the key that it belongs to.
    if (line.trimStart().startsWith('-')) continue;
    if (indent < level || !KEYS.has(key)) return null;
    found.add(key);
  }
  return found;
}

/** @param keyOf the key that a line begins with; empty for none */
export function isFirstForm(lines: readonly string[], keyOf: (line: string) => string): boolean {
  const [first = ' '] = lines;
  const keys = indentOf(first) === 0 ? keysBelow(lines, keyOf) : null;
  return keys !== null && SOURCES.some((key) => keys.has(key)) && TELLING.some((key) => keys.has(key));
}
