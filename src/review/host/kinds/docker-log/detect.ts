/** A log of dockerd or containerd, whatever wrote its lines to where they were found. */
import { stripEscapes } from '../../../../core/render/text.ts';
import type { Sureness } from '../kind.ts';

/** logrus, as text (before Docker 1.7 the level in quotes) and as it is coloured in a terminal. */
const LOGFMT = /\btime="?\d{4}-\d\d-\d\dT[\d:.]{5,20}[^ ]{0,8} level="?(?:debug|info|warning|error|fatal|panic)\b/;
const SHORT = /(?:^|[\s\]])(?:DEBU|INFO|WARN|ERRO|FATA|PANI)\[\d/m;
/** The daemons by name in a system's log. */
const NAMED = /\b(?:dockerd|containerd|docker|dockerd-rootless\.sh)\[\d{1,8}\]: /;
/** What dockerd says without a stamp: when it ends, and to a client. */
const BARE =
  /(?:Error response from daemon: |failed to start daemon|[Ee]rror starting daemon|failed to start containerd|unable to configure the Docker daemon with file|\[graphdriver\] |Error initializing network controller|See 'dockerd --help')/;
/** Words that a log of Docker has and another program's log hardly. */
const OURS =
  /containerd|dockerd|tlsverify|module=grpc|graphdriver|libcontainerd|daemon|libnetwork|snapshotter|moby|overlay2/i;

export function detectDockerLog(raw: string): Sureness {
  const head = stripEscapes(raw);
  if (NAMED.test(head) || BARE.test(head)) return 'certain';
  if (!LOGFMT.test(head) && !SHORT.test(head)) return 'no';
  return OURS.test(head) ? 'certain' : 'likely';
}
