/** The knowledge base as bytes, and as a file. */
import { Buffer } from 'node:buffer';
import { openSync, readSync } from 'node:fs';
import type { CompiledKnowledge } from './compile.ts';
import type { HostKnowledge } from './host-knowledge.ts';
import type { SearchData } from './search/search-data.ts';
import {
  type Head,
  type KnowledgeParts,
  keepInMemory,
  LENGTH_BYTES,
  PARTS,
  type ReadBundle,
} from './stored-knowledge.ts';

/** The knowledge as one file: lines of JSON, one for the head and one for each piece. */
export function packKnowledge(knowledge: CompiledKnowledge, host: HostKnowledge, search: SearchData): Buffer {
  const { redirects, defaultProfile, checkedAgainst, names } = keepInMemory(knowledge);
  const parts: KnowledgeParts = { ...knowledge, host };
  const toLine = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
  const pieces = [search, ...PARTS.map((part) => parts[part]), ...knowledge.facts].map(toLine);
  const head: Head = { redirects, defaultProfile, checkedAgainst, names, sizes: pieces.map(({ length }) => length) };
  const line = toLine(head);
  const length = `${String(line.length).padStart(LENGTH_BYTES - 1, '0')}\n`;
  return Buffer.concat([Buffer.from(length), line, ...pieces]);
}

/** A bundle in memory. */
export function readBytes(bytes: Buffer): ReadBundle {
  return (start, size) => bytes.toString('utf8', start, start + size);
}

/** A bundle in a file, which stays open: it can be read when it has long been replaced. The end of the process closes it. */
export function readFrom(path: string): ReadBundle {
  const file = openSync(path, 'r');
  return (start, size) => {
    const bytes = Buffer.allocUnsafe(size);
    if (readSync(file, bytes, 0, size, start) !== size) throw new Error(`${path} is cut short`);
    return bytes.toString();
  };
}
