/** A Compose file, as far as it asks something of the host or of its kernel. */
import type { Parsed, SourceText } from '../../evidence.ts';
import { yamlBreaksOff } from '../../yaml/breaks-off.ts';
import { entriesOf, nodeAt, type YamlNode } from '../../yaml/node.ts';
import { readYaml } from '../../yaml/read-yaml.ts';

/** A named entry below `services`, `networks` … */
export interface ComposeEntry {
  readonly name: string;
  readonly node: YamlNode;
}

export interface Compose {
  readonly services: readonly ComposeEntry[];
  readonly networks: readonly ComposeEntry[];
  readonly volumes: readonly ComposeEntry[];
  readonly secrets: readonly ComposeEntry[];
  readonly configs: readonly ComposeEntry[];
  /** The line of `version:` at the top; null where there is none. */
  readonly version: number | null;
  /** The services stand at the top, without `services:`, as before Compose 1.6. */
  readonly isFirstForm: boolean;
}

/** More lines than any Compose file of people has; the rest is not read. */
const MOST_LINES = 10_000;
/** So many characters of them. */
const MOST_CHARACTERS = 256 * 1024;
/** So many entries of a kind. */
const MOST_ENTRIES = 500;

function linesWithin(source: SourceText): readonly string[] {
  let room = MOST_CHARACTERS;
  const lines = source.firstLines(MOST_LINES);
  const end = lines.findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return end === -1 ? lines : source.firstLines(end);
}

/** Reads the five lists; what stands in them is left as it is, with its lines. */
export function parseCompose(source: SourceText): Parsed<Compose> {
  const lines = linesWithin(source);
  const root = readYaml(lines) ?? undefined;
  if (lines.length === source.lines.length && yamlBreaksOff(lines)) source.breakOff();
  const isFirstForm = nodeAt(root, 'services') === undefined;
  const read = (key: string): ComposeEntry[] => {
    if (isFirstForm && key !== 'services') return [];
    const entries = entriesOf(isFirstForm ? root : nodeAt(root, key));
    const next = entries[MOST_ENTRIES]?.[1];
    if (next) source.stopAt(next.line - 1);
    return entries.slice(0, MOST_ENTRIES).map(([name, node]) => ({ name, node }));
  };
  const content = {
    services: read('services'),
    networks: read('networks'),
    volumes: read('volumes'),
    secrets: read('secrets'),
    configs: read('configs'),
    version: nodeAt(root, 'version')?.line ?? null,
    isFirstForm,
  };
  return { content, told: [] };
}
