/** dockerd listens where it is told to and nowhere else: without a socket the command docker of this host finds nothing. */
import { type Daemon, daemonOf, type Value } from '../../dockerd/daemon.ts';
import { isTcp } from '../../dockerd/hosts.ts';
import type { HostRule, RuleFinding } from '../../rule.ts';

const SOCKET = 'unix:///var/run/docker.sock';

function isOfFile({ path }: Value<string>): boolean {
  return path !== null;
}

/** Told of TLS and of no address, dockerd takes one of TCP instead of its socket. */
function findTlsDefault(daemon: Daemon): RuleFinding[] {
  const tls = [daemon.boolean('tls'), daemon.boolean('tlsverify')].find((each) => each !== undefined);
  if (!tls || (daemon.boolean('tls')?.value !== true && daemon.boolean('tlsverify') === undefined)) return [];
  return [{ subject: 'tls', variant: 'tls', places: [tls.place] }];
}

export const noLocalSocket: HostRule = {
  id: 'daemon/no-local-socket',
  check: (input) => {
    // A rootless daemon has its socket elsewhere.
    if (input.profile.rootless) return [];
    const daemon = daemonOf(input);
    const hosts = daemon.texts('hosts').filter(({ value }) => value.trim() !== '');
    const [first] = hosts;
    if (!first) return input.profile.init === 'systemd' ? [] : findTlsDefault(daemon);
    if (!hosts.every(({ value }) => isTcp(value))) return [];
    // The unit of systemd names its socket as a flag, and then a list in the file is another trouble.
    if (input.profile.init === 'systemd' && hosts.every(isOfFile)) return [];
    const file = daemon.fileOf('hosts');
    const edits =
      file && hosts.every(isOfFile) ? [file.set(['hosts'], [...hosts.map(({ value }) => value), SOCKET])] : [];
    return [{ subject: first.value, values: { address: first.value }, places: hosts.map(({ place }) => place), edits }];
  },
};
