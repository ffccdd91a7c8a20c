/** The configuration of one dockerd, from its file and its flags, each value with its place. */

import { inRange } from '../../../knowledge/version.ts';
import type { JsonEdit } from '../edit.ts';
import type { Place } from '../evidence.ts';
import type { Host } from '../host.ts';
import { type JsonMember, type JsonNode, type JsonValue, LineIndex } from '../json/json.ts';
import type { EvidenceOf } from '../kinds/index.ts';
import type { RuleInput } from '../rule.ts';
import { type FlagAt, readFlags } from './flags.ts';
import { parseBool } from './go-bool.ts';
import { flagOf, OptionTable } from './options.ts';
import { Settings } from './settings.ts';

/** A value with its place; `path` leads to it in the file that it is from, and is null for a flag. */
export interface Value<T> {
  readonly value: T;
  readonly place: Place;
  readonly path: readonly string[] | null;
}

/** One daemon.json. */
export class DaemonFile {
  readonly evidence: EvidenceOf<'daemon-json'>;
  readonly settings: Settings;
  #lines: LineIndex | null = null;

  constructor(evidence: EvidenceOf<'daemon-json'>) {
    this.evidence = evidence;
    this.settings = new Settings(evidence.content.root);
  }

  get name(): string {
    return this.evidence.source.name;
  }

  /** The line of a value or key as it stands in the file. */
  at(what: JsonNode | JsonMember): Place {
    const start = 'keyStart' in what ? what.keyStart : what.start;
    this.#lines ??= new LineIndex(this.evidence.content.text);
    return this.evidence.source.at(this.#lines.lineOf(start));
  }

  remove(...path: readonly string[]): JsonEdit {
    return { target: 'json', source: this.evidence.source, path, remove: true };
  }

  rename(path: readonly string[], name: string): JsonEdit {
    return { target: 'json', source: this.evidence.source, path, rename: name };
  }

  set(path: readonly string[], value: JsonValue): JsonEdit {
    return { target: 'json', source: this.evidence.source, path, set: value };
  }
}

/** The versions of Docker that have one store of images. */
const BEFORE_SNAPSHOTTERS = '< 24';

export class Daemon {
  readonly table: OptionTable;
  readonly files: readonly DaemonFile[];
  readonly flags: readonly FlagAt[];

  readonly #docker: string;

  constructor({ host, profile, knowledge }: RuleInput) {
    this.#docker = profile.docker;
    this.table = new OptionTable(knowledge.host.daemonOptions, profile.docker);
    this.files = host.of('daemon-json').map((evidence) => new DaemonFile(evidence));
    this.flags = [
      ...host.of('docker-conf').flatMap(({ content, source }) => readFlags(content.words, source, this.table, false)),
      ...host
        .of('dockerd-unit')
        .flatMap(({ content, source }) => readFlags(content.words, source, this.table, content.isShown)),
    ];
  }

  /** The flags of a key, by the name that the key has in the file. */
  flagsOf(key: string): FlagAt[] {
    const option = this.table.field(key);
    const name = option ? flagOf(option) : key;
    return this.flags.filter((flag) => flag.isKnown && flag.name === name);
  }

  /** The file that sets a key. */
  fileOf(key: string): DaemonFile | undefined {
    return this.files.find(({ settings }) => settings.has(key));
  }

  /** A text that is set and not empty. */
  text(key: string): Value<string> | undefined {
    const file = this.fileOf(key);
    const found = file?.settings.text(key);
    const member = file?.settings.member(key);
    if (file && found && member) return { value: found.value, place: file.at(member), path: [key] };
    const flag = this.flagsOf(key).at(-1);
    return flag?.value ? { value: flag.value, place: flag.place, path: null } : undefined;
  }

  boolean(key: string): Value<boolean> | undefined {
    const file = this.fileOf(key);
    const value = file?.settings.boolean(key);
    const member = file?.settings.member(key);
    if (file && member && value !== undefined) return { value, place: file.at(member), path: [key] };
    const flag = this.flagsOf(key).at(-1);
    const given = parseBool(flag?.value ?? '');
    return flag && given !== undefined ? { value: given, place: flag.place, path: null } : undefined;
  }

  integer(key: string): Value<number> | undefined {
    const file = this.fileOf(key);
    const found = file?.settings.integer(key);
    if (file && found) return { value: found.value, place: file.at(found.node), path: [key] };
    const flag = this.flagsOf(key).at(-1);
    return flag?.value && /^-?\d+$/.test(flag.value)
      ? { value: Number(flag.value), place: flag.place, path: null }
      : undefined;
  }

  /** All texts of a list. */
  texts(key: string): Value<string>[] {
    const inFiles = this.files.flatMap((file) =>
      file.settings
        .texts(key)
        .filter(({ value }) => value !== '')
        .map(({ value, node }) => ({ value, place: file.at(node), path: [key] })),
    );
    const inFlags = this.flagsOf(key).flatMap(({ value, place }) => (value ? [{ value, place, path: null }] : []));
    return [...inFiles, ...inFlags];
  }

  /** The entries of a map of texts: `log-opts`. */
  entries(key: string): (Value<string> & { readonly name: string })[] {
    const inFiles = this.files.flatMap((file) =>
      file.settings.entries(key).map((member) => ({
        name: member.key,
        value: 'value' in member.value ? String(member.value.value) : '',
        place: file.at(member),
        path: [key, member.key],
      })),
    );
    const inFlags = this.flagsOf(key).flatMap(({ value, place }) => {
      const at = value?.indexOf('=') ?? -1;
      return value && at > 0 ? [{ name: value.slice(0, at), value: value.slice(at + 1), place, path: null }] : [];
    });
    return [...inFiles, ...inFlags];
  }

  /** An entry of a map of switches: `features`. Any name is taken; what this Docker does not know has no effect. */
  feature(name: string): Value<boolean> | undefined {
    if (name === 'containerd-snapshotter' && inRange(this.#docker, BEFORE_SNAPSHOTTERS)) return undefined;
    const found = this.entries('features').findLast((entry) => entry.name === name);
    return found && { ...found, value: found.value === 'true' };
  }
}

const known = new WeakMap<Host, Daemon>();

/** The daemon of a host; the same for all rules of one review. */
export function daemonOf(input: RuleInput): Daemon {
  const before = known.get(input.host);
  if (before) return before;
  const daemon = new Daemon(input);
  known.set(input.host, daemon);
  return daemon;
}
