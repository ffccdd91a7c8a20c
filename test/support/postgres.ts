/** A real PostgreSQL for tests: the machine's own programs, in a folder of its own, on a socket; it ends with its process. */
import { execFileSync, type SpawnSyncOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** What its programs need to be started as: PostgreSQL refuses root. */
function unprivileged(folder: string): Pick<SpawnSyncOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const [uid, gid] = [Number(line?.[1] ?? 65534), Number(line?.[2] ?? 65534)];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

/** Throws where none is installed: a test that looks for it must not pass without it. */
export function findPrograms(): string {
  const folders = globSync(['/usr/lib/postgresql/*/bin', '/usr/lib64/postgresql-*/bin', '/usr/bin']);
  const folder = folders.find((each) => existsSync(join(each, 'initdb')));
  if (folder === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return folder;
}

/** Runs a line of the shell when this process is gone, however it ended: its end of the pipe closes then. */
function endWithThisProcess(line: string, { uid, gid, cwd }: Pick<SpawnSyncOptions, 'uid' | 'gid' | 'cwd'>): void {
  const watch = spawn('sh', ['-c', `cat; ${line}`], {
    ...(uid !== undefined && gid !== undefined && { uid, gid }),
    cwd,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.unref();
  if (watch.stdin instanceof Socket) watch.stdin.unref();
}

export interface PostgresServer {
  /** The address of an empty database of its own. */
  createDatabase(): Promise<string>;
  /** Ends all connections at once, as a crash does, and takes none until it is started again. */
  stop(): void;
  start(): void;
  /** The same, while this process goes on. */
  stopMeanwhile(): Promise<unknown>;
  startMeanwhile(): Promise<unknown>;
  /** Freezes or thaws its processes that serve somebody: it takes connections, and says nothing. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

function startServer(): PostgresServer {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const options = { ...unprivileged(folder), cwd: folder, stdio: 'ignore' } as const;
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(programs, program), args, options);
  };
  run('initdb', '-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = `-F -c listen_addresses= -c unix_socket_directories=${folder} -c max_connections=60`;
  const meanwhile = (...args: string[]): Promise<unknown> =>
    once(spawn(join(programs, 'pg_ctl'), args, options), 'exit');
  const toStart = ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings];
  const toStop = ['stop', '-w', '-D', data, '-m', 'immediate'];
  const start = (): void => run('pg_ctl', ...toStart);
  const stop = (): void => run('pg_ctl', ...toStop);
  start();
  endWithThisProcess(`${join(programs, 'pg_ctl')} stop -D ${data} -m immediate; rm -rf ${folder}`, options);
  const urlOf = (database: string): string => `postgresql://tests@localhost/${database}?host=${folder}`;
  let databases = 0;

  function signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    const [pid = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    for (const each of [pid, ...children])
      try {
        process.kill(Number(each), name);
      } catch (error) {
        // One that has ended meanwhile serves nobody.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
      }
  }

  return {
    async createDatabase() {
      databases += 1;
      const client = new Client(urlOf('postgres'));
      await client.connect();
      await client.query(`create database d${databases}`);
      await client.end();
      return urlOf(`d${databases}`);
    },
    start,
    stop,
    startMeanwhile: () => meanwhile(...toStart),
    stopMeanwhile: () => meanwhile(...toStop),
    signal,
  };
}

let server: PostgresServer | null = null;

/** The server that the tests of this process share. */
export function sharedPostgres(): PostgresServer {
  server ??= startServer();
  return server;
}

/** A server of one's own, to be stopped and frozen. */
export function ownPostgres(): PostgresServer {
  return startServer();
}
