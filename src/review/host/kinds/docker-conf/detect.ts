/** /etc/conf.d/docker: assignments of the variables that the init script of Docker reads. */
import type { Sureness } from '../kind.ts';

/** Also in a comment: the file as it comes has nothing else. */
const VARIABLE =
  /^[ \t]*(?:#[ \t]*)?(?:export )?(?:DOCKER_OPTS|DOCKERD_BINARY|DOCKER_LOGFILE|DOCKER_PIDFILE|DOCKER_ULIMIT|DOCKERD_OPTS)=/gm;
/** The service script itself has these, and sets none of them. */
const SCRIPT = /^#!\/sbin\/openrc-run|^depend\(\)/m;

export function detectDockerConf(head: string, name: string): Sureness {
  if (SCRIPT.test(head)) return 'no';
  const found = head.match(VARIABLE)?.length ?? 0;
  if (found > 0) return 'certain';
  return /conf\.d[/\\-]docker$/.test(name) ? 'likely' : 'no';
}
