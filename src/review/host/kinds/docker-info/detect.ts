/** The output of `docker info`, as text of any version or as JSON. */
import type { Sureness } from '../kind.ts';

/** What every version prints near its beginning. */
const FIRST = /^[ \t>|]{0,20}(?:Server Version|Storage Driver): ?\S/m;
/** What follows; one of these makes it certain. */
const OTHERS =
  /^[ \t>|]{0,20}(?:Logging Driver|Execution Driver|Cgroup Driver|Kernel Version|Docker Root Dir|Containers|Images|Swarm): ?\S/m;
const JSON_FORM = /"ServerVersion":/;
const JSON_OTHERS = /"(?:DriverStatus|DockerRootDir|LoggingDriver|KernelVersion)":/;
/** A client that reaches no server prints only this. */
const CLIENT_ONLY = /^[ \t>|]{0,20}Client:/m;
const NO_SERVER = /^[ \t>|]{0,20}(?:ERROR: |Cannot connect to the Docker daemon|errors pretty printing info)/m;

export function detectDockerInfo(head: string): Sureness {
  if (JSON_FORM.test(head) && JSON_OTHERS.test(head)) return 'certain';
  if (FIRST.test(head)) return OTHERS.test(head) ? 'certain' : 'possible';
  return CLIENT_ONLY.test(head) && NO_SERVER.test(head) ? 'likely' : 'no';
}
