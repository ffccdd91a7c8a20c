/** JSON as a tree that knows where each value stands. */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value, with its place in the text. `end` is the index behind its last character. */
export type JsonNode =
  | { readonly type: 'object'; readonly members: JsonMember[]; start: number; end: number }
  | { readonly type: 'array'; readonly items: JsonNode[]; start: number; end: number }
  | { readonly type: 'string'; readonly value: string; start: number; end: number }
  /** `value` as it is written: numbers of Go are no doubles. */
  | { readonly type: 'number'; readonly value: string; start: number; end: number }
  | { readonly type: 'boolean'; readonly value: boolean; start: number; end: number }
  | { readonly type: 'null'; start: number; end: number };

export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonNode;
}

/** Where reading stopped, and why. */
export interface JsonFault {
  /** The message of Go: `invalid character '}' looking for beginning of object key string`. */
  readonly message: string;
  /** Where in the text the character stands; its length at the end. */
  readonly at: number;
  /** What kind of fault it is, for the words about it. */
  readonly reason: FaultReason;
}

export type FaultReason =
  | 'end'
  | 'value'
  | 'key'
  | 'after-key'
  | 'after-pair'
  | 'after-element'
  | 'trailing'
  | 'string'
  | 'escape'
  | 'number'
  | 'literal'
  | 'depth';

export interface JsonText {
  /** The first value of the text; null when it has a fault before that value ends. */
  readonly root: JsonNode | null;
  /** The first fault; null for JSON. After the first value it is of reason `trailing`. */
  readonly fault: JsonFault | null;
  /** Of a text that ends before its first value does: what of it is there. */
  readonly begun: JsonNode | null;
}

/** The value of a key: the last one, as Go takes it. */
export function memberOf(node: JsonNode | null | undefined, key: string): JsonMember | undefined {
  return node?.type === 'object' ? node.members.findLast((member) => member.key === key) : undefined;
}

/** The lines of a text, for who asks for those of many places. */
export class LineIndex {
  /** Where each line begins, but for the first. */
  readonly #starts: number[] = [];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The 1-based line of an index. */
  lineOf(index: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) > index) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  }
}

/** The value of a node; of keys that stand twice the last counts. */
export function toValue(node: JsonNode): JsonValue {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, toValue(value)]));
    case 'array':
      return node.items.map(toValue);
    case 'null':
      return null;
    case 'number':
      return Number(node.value);
    default:
      return node.value;
  }
}

/** What a text is read as that is none. */
export const NO_JSON: JsonText = { root: null, fault: null, begun: null };
