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
  [/\/var\/log\/docker\.log\b/g, '~/.local/state/docker-rootless.log'],
  [/^dockerd$/g, 'dockerd-rootless.sh'],
  [/\bdockerd --validate(?! --config-file)/g, 'dockerd --validate --config-file ~/.config/docker/daemon.json'],
  [/\bjournalctl -u docker(?:\.service)?/g, 'journalctl --user -u docker.service'],
];
const VERBS = new Set(['start', 'stop', 'restart', 'status', 'enable', 'disable']);
const CONTAINERD = /^rc-service containerd\b/;
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

/** `systemctl restart docker.socket docker.service` as the systemd of the user has it: one unit, and no containerd. */
function userUnits(line: string): string[] {
  const words = line.split(' ');
  const at = words.indexOf('systemctl');
  if (at === -1 || !VERBS.has(words[at + 1] ?? '')) return [line];
  const from = words[at + 2] === '--now' ? at + 3 : at + 2;
  const isRoots = (word: string): boolean => /^(?:docker|containerd)(?:\.|$)/.test(word);
  const units = words.slice(from).findIndex((word) => !isRoots(word));
  const until = units === -1 ? words.length : from + units;
  if (until === from) return [line];
  if (!words.slice(from, until).some((word) => word.startsWith('docker'))) return [];
  const options = words.slice(at + 1, from);
  return [[...words.slice(0, at + 1), '--user', ...options, 'docker.service', ...words.slice(until)].join(' ')];
}

/** What is done to the OpenRC service of root's daemon, done to that of the user; it knows no reload. */
function usersService(part: string): string | undefined {
  const [, verb] = /^rc-service docker (\w+)$/.exec(part) ?? [];
  if (verb !== undefined) return `rc-service --user docker-rootless ${verb === 'reload' ? 'restart' : verb}`;
  const [, change, rest] = /^rc-update (add|del) docker\b(.*)$/.exec(part) ?? [];
  return change === undefined ? undefined : `rc-update --user ${change} docker-rootless${rest}`;
}

/** One line of a command. A service of OpenRC is called what its user called it, so that it becomes a remark. */
function linesOf(line: string, words: Words): string[] {
  const parts = line.split(' && ');
  const services = parts.flatMap((part) => usersService(part) ?? []);
  const others = parts.filter((part) => usersService(part) === undefined && !CONTAINERD.test(part));
  return [
    ...(services.length === 0 ? [] : [words.rootlessService(services.join(' && '))]),
    ...(others.length === 0 ? [] : userUnits(place(others.join(' && ')))),
  ];
}

/** Commands for the daemon of a user; what has no counterpart there becomes a remark in the shell's own form. */
function commandOf(command: string, words: Words): string {
  return [...new Set(command.split('\n').flatMap((line) => linesOf(line, words)))].join('\n');
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
