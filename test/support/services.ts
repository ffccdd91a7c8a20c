/** How the files in `deploy/` start the bots, with the places of a checkout and of a test put in. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Where a service keeps things. */
export interface Places {
  readonly state: string;
  readonly credentials: string;
}

function readDeployed(path: string): string {
  return readFileSync(`${ROOT}/deploy/${path}`, 'utf8');
}

/** The lines of a section-and-setting file, those that a backslash continues joined: `[name, value]`. */
function settingsOf(unit: string): [string, string][] {
  return unit
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]\w*=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

function systemd({ state, credentials }: Places): string[] {
  const [, command = ''] =
    settingsOf(readDeployed('systemd/docker-gentoo.service')).find(([n]) => n === 'ExecStart') ?? [];
  return command.replaceAll('/var/lib/%N', state).replaceAll('/run/credentials/%n', credentials).split(' ').slice(1);
}

/** What the script sets, as a shell sees it; OpenRC's own functions are called by the functions in it only. */
function openrc({ state, credentials }: Places): string[] {
  const printed = execFileSync('sh', ['-c', '. deploy/openrc/docker-gentoo.initd; printf %s "$command_args"'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { RC_SVCNAME: 'docker-gentoo', STATE_DIRECTORY: state, CREDENTIALS_DIRECTORY: credentials },
  });
  return printed.split(' ');
}

/** From the sources instead of a build, which a checkout may not have. */
function container({ state, credentials }: Places): string[] {
  const [, list = ''] =
    /^ENTRYPOINT (\[[^\]]*\])/m.exec(readDeployed('container/Containerfile').replaceAll('\\\n', '')) ?? [];
  const [, ...args]: string[] = JSON.parse(list);
  const ours = args.map((arg) =>
    arg
      .replace('=/app', `=${ROOT}`)
      .replace('/var/lib/docker-gentoo', state)
      .replace('/run/secrets', credentials)
      .replace('dist/main.js', 'src/main.ts'),
  );
  return [...ours, '--bots'];
}

/** What follows `node` in each of them. */
export const SERVICES: Readonly<Record<string, (places: Places) => string[]>> = { systemd, openrc, container };
