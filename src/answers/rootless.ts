/** A daemon of a user instead of root's: the same steps, with its files and its service. */
import type { Words } from '../core/words/index.ts';
import type { Step } from '../knowledge/schema/common.ts';

/**
 * Where a rootless daemon has what root's has elsewhere. It finds no containerd of its own and starts one, with its root
 * below data-root (moby 29.7.2, daemon/command/daemon.go). Outside of RootlessKit dockerd looks at root's file, whoever
 * calls it (daemon/command/docker.go), so it is told which one to validate.
 */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\/etc\/docker\/daemon\.json/g, '~/.config/docker/daemon.json'],
  [/\/var\/lib\/containerd\b/g, '~/.local/share/docker/containerd/daemon'],
  [/\/var\/lib\/docker\b/g, '~/.local/share/docker'],
  [/\/(?:var\/)?run\/docker\.sock/g, '$XDG_RUNTIME_DIR/docker.sock'],
  [/\/root\//g, '~/'],
  [/\bdockerd --validate(?! --config-file)/g, 'dockerd --validate --config-file ~/.config/docker/daemon.json'],
  [/\bjournalctl -u docker(?:\.service)?/g, 'journalctl --user -u docker.service'],
];
const VERBS = new Set(['start', 'stop', 'restart', 'status', 'enable', 'disable']);
const OPENRC = /^rc-(?:service|update)\b.*\bdocker\b/;
const CONTAINERD = /^(?:rc-service containerd|systemctl \w+ containerd)/;
/** What belongs to the daemon of root only. */
const ROOTS =
  /\/etc\/docker\b|\/etc\/conf\.d\/docker|\/var\/lib\/(?:docker|containerd)\b|\brc-service (?:docker|containerd)/;
const ROOTS_UNITS = /systemctl (?:start|stop|restart|reload|status|enable|disable) (?:--now )?(?:docker|containerd)/;

/** Whether a text speaks of the files or the service of root's daemon. */
export function namesRootsDaemon(text: string): boolean {
  return ROOTS.test(text) || ROOTS_UNITS.test(text);
}

function place(text: string): string {
  return PLACES.reduce((changed, [pattern, there]) => changed.replaceAll(pattern, there), text);
}

/** `systemctl restart docker.socket docker.service` as the systemd of the user has it: one unit. */
function userUnits(line: string): string {
  const words = line.split(' ');
  const at = words.indexOf('systemctl');
  if (at === -1 || !VERBS.has(words[at + 1] ?? '')) return line;
  const from = words[at + 2] === '--now' ? at + 3 : at + 2;
  const isDocker = (word: string): boolean => word === 'docker' || word.startsWith('docker.');
  const units = words.slice(from).findIndex((word) => !isDocker(word));
  const until = units === -1 ? words.length : from + units;
  if (until === from) return line;
  return [
    ...words.slice(0, at + 1),
    '--user',
    ...words.slice(at + 1, from),
    'docker.service',
    ...words.slice(until),
  ].join(' ');
}

/** Commands for the daemon of a user; what has no counterpart there becomes a remark in the shell's own form. */
function commandOf(command: string, words: Words): string {
  const lines = command.split('\n').flatMap((line) => {
    if (CONTAINERD.test(line)) return [];
    return OPENRC.test(line) ? [words.rootlessService] : [userUnits(place(line))];
  });
  return [...new Set(lines)].join('\n');
}

/** A step as the user of a rootless daemon has to take it. Steps that are about root's daemon stay as they are. */
export function rootlessStep(step: Step, words: Words): Step {
  if (step.daemon === 'root') return step;
  const { command, file, ...rest } = step;
  const changed = command === undefined ? '' : commandOf(command, words);
  return {
    ...rest,
    ...(file !== undefined && { file: { ...file, path: place(file.path) } }),
    ...(changed !== '' && { command: changed }),
  };
}
