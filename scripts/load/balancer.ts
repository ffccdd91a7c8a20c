/** haproxy, as docs/load.md sets it up: it asks each replica how it is, and sends nobody to one that stops. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../test/support/until.ts';

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

interface Ports {
  readonly port: number;
  /** Where it tells what it knows of the replicas. */
  readonly statistics: number;
  readonly replicas: readonly number[];
}

/**
 * A replica that stops answers for a second more, and then with 503, which goes to another one as does what did not reach
 * it; what a replica took is never sent again. One slow check is no reason to send nobody there.
 */
function configure({ port, statistics, replicas }: Ports): string {
  const servers = replicas.map((each, index) => `  server replica${index} 127.0.0.1:${each}`);
  return `${[
    'defaults',
    '  mode http',
    '  timeout connect 2s',
    '  timeout client 30s',
    '  timeout server 30s',
    '  timeout check 3s',
    '  retries 3',
    '  option redispatch 1',
    '  retry-on conn-failure 503',
    'frontend platforms',
    `  bind 127.0.0.1:${port}`,
    '  default_backend bots',
    'frontend statistics',
    `  bind 127.0.0.1:${statistics}`,
    '  stats enable',
    '  stats uri /',
    'backend bots',
    '  balance roundrobin',
    '  option httpchk GET /readyz',
    '  default-server check inter 250ms fall 3 rise 1',
    ...servers,
  ].join('\n')}\n`;
}

export class Balancer {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #statistics: string;

  constructor(ports: Ports) {
    this.url = `http://127.0.0.1:${ports.port}`;
    this.#statistics = `http://127.0.0.1:${ports.statistics}/;csv`;
    this.#folder = mkdtempSync(join(tmpdir(), 'balancer-'));
    const file = join(this.#folder, 'haproxy.cfg');
    writeFileSync(file, configure(ports));
    this.#process = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
    this.#process.on('error', (error) => {
      throw new Error('haproxy is needed: apt-get install haproxy', { cause: error });
    });
  }

  /** Resolves when it sends requests to a replica. */
  async knows(index: number): Promise<void> {
    await until(
      `replica ${index} behind the balancer`,
      async () => {
        const response = await fetch(this.#statistics).catch(() => null);
        const lines = (await response?.text())?.split('\n') ?? [];
        return lines.some((line) => line.startsWith(`bots,replica${index},`) && line.includes(',UP,'));
      },
      30_000,
    );
  }

  stop(): void {
    this.#process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
