/** /etc/conf.d/docker: assignments of the variables that the init script of Docker reads. */
import type { Sureness } from '../kind.ts';

/** Also in a comment: the file as it comes has nothing else. */
const ASSIGNMENT = /^[ \t#]*(?:export )?(DOCKERD?_[A-Z]+)=/gm;
const VARIABLES = ['OPTS', 'LOGFILE', 'PIDFILE', 'ULIMIT'].map((name) => `DOCKER_${name}`);
const ALL_VARIABLES: readonly (string | undefined)[] = [...VARIABLES, 'DOCKERD_BINARY', 'DOCKERD_OPTS'];
/** The service script itself has these, and sets none of them. */
const SCRIPT = /^#!\/sbin\/openrc-run|^depend\(\)/m;

export function detectDockerConf(head: string, name: string): Sureness {
  if (SCRIPT.test(head)) return 'no';
  if ([...head.matchAll(ASSIGNMENT)].some(([, name]) => ALL_VARIABLES.includes(name))) return 'certain';
  return /conf\.d[/\\-]docker$/.test(name) ? 'likely' : 'no';
}
