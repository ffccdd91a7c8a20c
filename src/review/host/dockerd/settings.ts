/** What a daemon.json sets, key by key, as dockerd takes it. */
import type { JsonMember, JsonNode } from '../json/json.ts';

/** A text of a list or of a key, and where it stands. */
export interface TextAt {
  readonly value: string;
  readonly node: JsonNode;
}

export class Settings {
  /** The members at the top; of a key that stands twice the last counts. */
  readonly members: readonly JsonMember[];
  readonly #byKey: ReadonlyMap<string, JsonMember>;

  constructor(root: JsonNode | null) {
    this.members = root?.type === 'object' ? root.members : [];
    this.#byKey = new Map(this.members.map((member) => [member.key, member]));
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  member(key: string): JsonMember | undefined {
    return this.#byKey.get(key);
  }

  node(key: string): JsonNode | undefined {
    return this.#byKey.get(key)?.value;
  }

  /** A text that is not empty. */
  text(key: string): TextAt | undefined {
    const node = this.node(key);
    return node?.type === 'string' && node.value !== '' ? { value: node.value, node } : undefined;
  }

  boolean(key: string): boolean | undefined {
    const node = this.node(key);
    return node?.type === 'boolean' ? node.value : undefined;
  }

  /** An integer; undefined too for what is none. */
  integer(key: string): { value: number; node: JsonNode } | undefined {
    const node = this.node(key);
    return node?.type === 'number' && /^-?\d+$/.test(node.value) ? { value: Number(node.value), node } : undefined;
  }

  /** The texts of a list; null is an empty one for Go. */
  texts(key: string): readonly TextAt[] {
    const node = this.node(key);
    if (node?.type !== 'array') return [];
    return node.items.flatMap((item): TextAt[] => {
      if (item.type === 'null') return [{ value: '', node: item }];
      return item.type === 'string' ? [{ value: item.value, node: item }] : [];
    });
  }

  /** The members of an object that a key holds; where it stands several times Go puts them together. */
  entries(key: string): readonly JsonMember[] {
    return this.members.flatMap((member) =>
      member.key === key && member.value.type === 'object' ? member.value.members : [],
    );
  }

  /** An entry of an object that a key holds. */
  entry(key: string, name: string): JsonMember | undefined {
    return this.entries(key).findLast((member) => member.key === name);
  }
}

/** A text of an entry. */
export function textOfNode(node: JsonNode | undefined): string | undefined {
  return node?.type === 'string' ? node.value : undefined;
}
