/** The kinds of file that are understood. A new kind is a folder, and a line here. */
import type { Evidence } from '../evidence.ts';
import { detectDaemonJson } from './daemon-json/detect.ts';
import { parseDaemonJson } from './daemon-json/parse.ts';
import { detectEmergeInfo } from './emerge-info/detect.ts';
import { parseEmergeInfo } from './emerge-info/parse.ts';
import { detectEmergePretend } from './emerge-pretend/detect.ts';
import { parseEmergePretend } from './emerge-pretend/parse.ts';
import { detectEqueryUses } from './equery-uses/detect.ts';
import { parseEqueryUses } from './equery-uses/parse.ts';
import { detectEselect } from './eselect/detect.ts';
import { parseEselect } from './eselect/parse.ts';
import { type FileKind, fileKind } from './kind.ts';
import { detectMakeConf } from './make-conf/detect.ts';
import { parseMakeConf } from './make-conf/parse.ts';
import { detectPackageAcceptKeywords } from './package-accept-keywords/detect.ts';
import { parsePackageAcceptKeywords } from './package-accept-keywords/parse.ts';
import { detectPackageMask } from './package-mask/detect.ts';
import { parsePackageMask } from './package-mask/parse.ts';
import { detectPackageUse } from './package-use/detect.ts';
import { parsePackageUse } from './package-use/parse.ts';

export const KINDS = [
  fileKind('daemon-json', detectDaemonJson, parseDaemonJson, '/etc/docker/daemon.json'),
  fileKind('package-use', detectPackageUse, parsePackageUse, '/etc/portage/package.use'),
  fileKind(
    'package-accept-keywords',
    detectPackageAcceptKeywords,
    parsePackageAcceptKeywords,
    '/etc/portage/package.accept_keywords',
  ),
  fileKind('package-mask', detectPackageMask, parsePackageMask, '/etc/portage/package.mask'),
  fileKind('make-conf', detectMakeConf, parseMakeConf, '/etc/portage/make.conf'),
  fileKind('emerge-info', detectEmergeInfo, parseEmergeInfo),
  fileKind('emerge-pretend', detectEmergePretend, parseEmergePretend),
  fileKind('eselect', detectEselect, parseEselect),
  fileKind('equery-uses', detectEqueryUses, parseEqueryUses),
] as const satisfies readonly FileKind[];

type Kind = (typeof KINDS)[number];
export type KindId = Kind['id'];
/** What the parser of a kind finds in a file. */
export type ContentOf<K extends KindId> = ReturnType<Extract<Kind, { id: K }>['parse']>['content'];
export type EvidenceOf<K extends KindId> = Evidence<K, ContentOf<K>>;
/** One file of any kind. */
export type AnyEvidence = { [K in KindId]: EvidenceOf<K> }[KindId];
