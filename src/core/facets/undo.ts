/** What takes back what an answer has somebody type. */

/** A command, and what takes it back. */
const INVERSES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^rc-update add (\S+)(?: (\S+))?/, ([, service = '', level = '']) => `rc-update del ${service} ${level}`.trim()],
  [
    /^systemctl( --user)? enable( --now)? (\S+)/,
    ([, user = '', now = '', unit = '']) => `systemctl${user} disable${now} ${unit}`,
  ],
  [/^(?:usermod -aG (\S+) (\S+))/, ([, group = '', user = '']) => `gpasswd -d ${user} ${group}`],
  [/^loginctl enable-linger(.*)/, ([, user = '']) => `loginctl disable-linger${user}`],
  [
    /^(ip6?tables(?: -t \w+)?) -[IA] ([\w-]+)(?: \d+)? (-.+)$/,
    ([, tables = '', chain = '', rule = '']) => `${tables} -D ${chain} ${rule}`,
  ],
  [/^docker network create (?:.* )?(\S+)$/, ([, network = '']) => `docker network rm ${network}`],
  [/^modprobe ([a-z0-9_-]+)$/, ([, module = '']) => `modprobe -r ${module}`],
];

/** What nothing takes back. */
const FINAL = [
  ' prune',
  'mkfs',
  'wipefs',
  'docker volume rm',
  'docker image rm',
  'docker container rm',
  'docker rm',
  'docker rmi',
  'rm -r',
  'truncate ',
  ' -delete',
  'subvolume delete',
  'zfs destroy',
  'lvremove',
  'down -v',
  'down --volumes',
  'swarm leave --force',
];

/** Each command that can be taken back, with the one that does. */
export function inversesOf(typed: string): { readonly command: string; readonly back: string }[] {
  return typed.split(/\n| && /).flatMap((line) => {
    const command = line.trim().replace(/^(?:sudo|doas) /, '');
    return INVERSES.flatMap(([pattern, invert]) => {
      const found = pattern.exec(command);
      return found ? [{ command: found[0], back: invert(found) }] : [];
    });
  });
}

/** Whether a step deletes something. */
export function isFinal(typed: string): boolean {
  return FINAL.some((command) => typed.includes(command));
}
