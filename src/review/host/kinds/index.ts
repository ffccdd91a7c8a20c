/** The kinds of file that are understood. A new kind is a folder, and a line here. */
import type { Evidence } from '../evidence.ts';
import { detectDaemonJson } from './daemon-json/detect.ts';
import { parseDaemonJson } from './daemon-json/parse.ts';
import { type FileKind, fileKind } from './kind.ts';

export const KINDS = [
  fileKind('daemon-json', detectDaemonJson, parseDaemonJson, '/etc/docker/daemon.json'),
] as const satisfies readonly FileKind[];

type Kind = (typeof KINDS)[number];
export type KindId = Kind['id'];
/** What the parser of a kind finds in a file. */
export type ContentOf<K extends KindId> = ReturnType<Extract<Kind, { id: K }>['parse']>['content'];
export type EvidenceOf<K extends KindId> = Evidence<K, ContentOf<K>>;
/** One file of any kind. */
export type AnyEvidence = { [K in KindId]: EvidenceOf<K> }[KindId];
