/** Reads a daemon.json: the tree with its places, the fault that it ends with, and what it says about the host. */
import type { HostKey, HostValues, Parsed, SourceText, Told } from '../../evidence.ts';
import { type JsonFault, type JsonMember, type JsonNode, LineIndex, memberOf } from '../../json/json.ts';
import { readJson } from '../../json/read-json.ts';
import { type Repaired, repairJson } from '../../json/repair.ts';

/** A daemon.json as it was read. */
export interface DaemonJson {
  /** The text that the places belong to: that of the file, or the same mended where it is no JSON. */
  readonly text: string;
  /** The value in that text, or as much of it as there is where it breaks off; null when nothing could mend it. */
  readonly root: JsonNode | null;
  /** What is wrong with the file as it is. */
  readonly fault: JsonFault | null;
  readonly repaired: Repaired | null;
}

type Tell<Value> = (value: Value, line: number) => Told | Told[];

/** What the top-level keys of one file tell. */
class Teller {
  readonly #lines: LineIndex;
  readonly #root: JsonNode | null;

  constructor(text: string, root: JsonNode | null) {
    this.#lines = new LineIndex(text);
    this.#root = root;
  }

  #lineOf({ keyStart }: JsonMember): number {
    return this.#lines.lineOf(keyStart);
  }

  string(key: string, tell: Tell<string>): Told[] {
    const member = memberOf(this.#root, key);
    return member?.value.type === 'string' ? [tell(member.value.value, this.#lineOf(member))].flat() : [];
  }

  boolean(path: readonly [string, ...string[]], tell: Tell<boolean>): Told[] {
    const [first, ...rest] = path;
    let member = memberOf(this.#root, first);
    for (const key of rest) member = memberOf(member?.value, key);
    return member?.value.type === 'boolean' ? [tell(member.value.value, this.#lineOf(member))].flat() : [];
  }
}

function tellAll(source: SourceText, text: string, root: JsonNode | null): Told[] {
  const teller = new Teller(text, root);
  const configured =
    <K extends HostKey>(key: K) =>
    (value: HostValues[K], line: number): Told =>
      source.tell(key, value, line, 'configured');
  return [
    ...teller.string('data-root', configured('dataRoot')),
    ...teller.string('graph', configured('dataRoot')),
    ...teller.string('storage-driver', configured('storageDriver')),
    ...teller.string('log-driver', configured('loggingDriver')),
    ...teller.string('userns-remap', (value, line) => configured('usernsRemap')(value !== '', line)),
    ...teller.string('firewall-backend', (value, line) =>
      value === 'iptables' || value === 'nftables' ? configured('firewallBackend')(value, line) : [],
    ),
    ...teller.boolean(['live-restore'], configured('liveRestore')),
    ...teller.boolean(['selinux-enabled'], configured('selinux')),
    ...teller.boolean(['features', 'containerd-snapshotter'], configured('containerdStore')),
  ];
}

export function parseDaemonJson(source: SourceText): Parsed<DaemonJson> {
  const { root, fault, begun } = readJson(source.text);
  const repaired = fault && repairJson(source.text, fault);
  if (fault?.reason === 'end' && source.text.trim() !== '') source.breakOff();
  // Without a fault, and behind a value that is an object, the file is taken as it stands.
  const text = repaired?.text ?? source.text;
  const read = repaired?.text ? readJson(repaired.text).root : (root ?? begun);
  return { content: { text, root: read, fault, repaired }, told: tellAll(source, text, read) };
}
