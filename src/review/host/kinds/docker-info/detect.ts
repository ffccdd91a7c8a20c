/** The output of `docker info`, as text of any version or as JSON. */
import type { Sureness } from '../kind.ts';

/** What every version prints near its beginning. */
const FIRST = /^[ \t>|]{0,20}(?:Server Version|Storage Driver): ?\S/m;
/** What follows; one of these makes it certain. */
const OTHERS =
  /^[ \t>|]{0,20}(?:Logging Driver|Execution Driver|Cgroup Driver|Kernel Version|Docker Root Dir|Containers|Images|Swarm): ?\S/m;
const JSON_FORM = /"ServerVersion":/;
const JSON_OTHERS = /"(?:DriverStatus|DockerRootDir|LoggingDriver|KernelVersion)":/;
/** Of the JSON form that breaks off before the version: names that nothing else has together. */
const JSON_BEGUN = /^\s{0,20}\{\s{0,20}"(?:ID|Containers|ClientInfo)":/;
const JSON_NAMES = [
  /"DriverStatus":/,
  /"ContainersRunning":/,
  /"MemoryLimit":/,
  /"CgroupDriver":/,
  /"NFd":/,
  /"BridgeNfIptables":/,
];
/** So many of them make it certain. */
const LEAST_NAMES = 2;
/** A client that reaches no server prints only this. */
const CLIENT_ONLY = /^[ \t>|]{0,20}Client:/m;
const NO_SERVER = /^[ \t>|]{0,20}(?:ERROR: |Cannot connect to the Docker daemon|errors pretty printing info)/m;

/** Names of which each may stand elsewhere: who shows an end of it, or what grep found, has some of them. */
const OF_A_PIECE = [
  /^[ \t>|]{0,20}Cgroup Driver: ?\S/m,
  /^[ \t>|]{0,20}Cgroup Version: ?\d/m,
  /^[ \t>|]{0,20}Logging Driver: ?\S/m,
  /^[ \t>|]{0,20}Default Runtime: ?\S/m,
  /^[ \t>|]{0,20}Docker Root Dir: ?\//m,
  /^[ \t>|]{0,20}Live Restore Enabled: ?\S/m,
  /^[ \t>|]{0,20}Kernel Version: ?\d/m,
];
const LEAST_OF_A_PIECE = 2;

/** How sure a piece without its beginning is. */
function surenessOfPiece(head: string): Sureness {
  const found = OF_A_PIECE.filter((name) => name.test(head)).length;
  if (found > LEAST_OF_A_PIECE) return 'certain';
  return found === LEAST_OF_A_PIECE ? 'likely' : 'no';
}

export function detectDockerInfo(head: string): Sureness {
  if (JSON_FORM.test(head) && JSON_OTHERS.test(head)) return 'certain';
  if (JSON_BEGUN.test(head) && JSON_NAMES.filter((name) => name.test(head)).length >= LEAST_NAMES) return 'certain';
  if (FIRST.test(head)) return OTHERS.test(head) ? 'certain' : 'possible';
  return CLIENT_ONLY.test(head) && NO_SERVER.test(head) ? 'likely' : surenessOfPiece(head);
}
