/** A Compose file, as far as it asks something of the host or of its kernel. */
import type { Parsed, SourceText } from '../../evidence.ts';
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
}

/** More lines than any Compose file of people has; the rest is not read. */
const MOST_LINES = 10_000;
/** So many characters of them. */
const MOST_CHARACTERS = 256 * 1024;
/** So many entries of a kind. */
const MOST_ENTRIES = 500;

function linesWithin(lines: readonly string[]): readonly string[] {
  let room = MOST_CHARACTERS;
  const end = lines.slice(0, MOST_LINES).findIndex((line) => {
    room -= line.length + 1;
    return room < 0;
  });
  return lines.slice(0, end === -1 ? MOST_LINES : end);
}

/** Reads the five lists; what stands in them is left as it is, with its lines. */
export function parseCompose(source: SourceText): Parsed<Compose> {
  const root = readYaml(linesWithin(source.lines)) ?? undefined;
  const read = (key: string): ComposeEntry[] =>
    entriesOf(nodeAt(root, key))
      .slice(0, MOST_ENTRIES)
      .map(([name, node]) => ({ name, node }));
  const content = {
    services: read('services'),
    networks: read('networks'),
    volumes: read('volumes'),
    secrets: read('secrets'),
    configs: read('configs'),
  };
  return { content, told: [] };
}
