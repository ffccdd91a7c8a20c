/** Changes a JSON text as little as possible: what is not named keeps its place, its blanks and its line breaks. */

import type { JsonEdit } from '../edit.ts';
import { type JsonMember, type JsonNode, type JsonValue, memberOf } from '../json/json.ts';
import { readJson } from '../json/read-json.ts';

type JsonObject = Extract<JsonNode, { type: 'object' }>;

function splice(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The blanks in front of the first member that begins a line; two where none does. */
function indentOf(text: string, { members }: JsonObject): string {
  for (const { keyStart } of members) {
    const start = text.lastIndexOf('\n', keyStart) + 1;
    const before = text.slice(start, keyStart);
    if (start > 0 && before.trim() === '') return before;
  }
  return '  ';
}

/** A value as it is written on a line that begins with `indent`; a short list stays on its line. */
function write(value: JsonValue, indent: string, step: string): string {
  const short = JSON.stringify(value);
  if (Array.isArray(value) && short.length < 60) return short;
  return JSON.stringify(value, null, step).replaceAll('\n', `\n${indent}`);
}

function removeMember(text: string, parent: JsonObject, member: JsonMember): string {
  const index = parent.members.indexOf(member);
  const next = parent.members[index + 1];
  if (next) return splice(text, member.keyStart, next.keyStart, '');
  const previous = parent.members[index - 1];
  if (previous) return splice(text, previous.value.end, member.value.end, '');
  return splice(text, parent.start, parent.end, '{}');
}

function addMember(text: string, parent: JsonObject, key: string, value: JsonValue): string {
  const last = parent.members.at(-1);
  const isOnOneLine = last !== undefined && !text.slice(parent.start, parent.end).includes('\n');
  if (last && isOnOneLine)
    return splice(text, last.value.end, last.value.end, `, ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const indent = indentOf(text, parent);
  const step = indent.startsWith('\t') ? '\t' : '  ';
  const member = `${indent}${JSON.stringify(key)}: ${write(value, indent, step)}`;
  if (last) return splice(text, last.value.end, last.value.end, `,\n${member}`);
  return splice(text, parent.start, parent.end, `{\n${member}\n}`);
}

function nest(path: readonly string[], value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);
}

/** The members on a path, as far as they are there: one for each key that was found. */
function follow(root: JsonNode | null, path: readonly string[]): { parents: JsonObject[]; members: JsonMember[] } {
  const parents: JsonObject[] = [];
  const members: JsonMember[] = [];
  let node: JsonNode | null | undefined = root;
  for (const key of path) {
    if (node?.type !== 'object') break;
    parents.push(node);
    const member: JsonMember | undefined = memberOf(node, key);
    if (!member) break;
    members.push(member);
    node = member.value;
  }
  return { parents, members };
}

/** The text after one edit; unchanged where what is named is not there. */
export function editJson(text: string, edit: JsonEdit): string {
  if ('text' in edit) return edit.text;
  const { parents, members } = follow(readJson(text).root, edit.path);
  const member = members[edit.path.length - 1];
  const parent = parents.at(-1);
  if (!parent) return text;
  if ('set' in edit) {
    if (member)
      return splice(text, member.value.start, member.value.end, write(edit.set, indentOf(text, parent), '  '));
    const [key = '', ...rest] = edit.path.slice(members.length);
    return addMember(text, parent, key, nest(rest, edit.set));
  }
  if (!member) return text;
  if ('rename' in edit) return splice(text, member.keyStart, member.keyEnd, JSON.stringify(edit.rename));
  return removeMember(text, parent, member);
}
