/** The kinds of file that are understood. A new kind is a folder, and a line here. */

import type { Evidence } from '../evidence.ts';
import { detectBinfmt } from './binfmt/detect.ts';
import { parseBinfmt } from './binfmt/parse.ts';
import { detectCgroups } from './cgroups/detect.ts';
import { parseCgroups } from './cgroups/parse.ts';
import { detectClientEnvironment } from './client-environment/detect.ts';
import { parseClientEnvironment } from './client-environment/parse.ts';
import { detectCompose } from './compose/detect.ts';
import { parseCompose } from './compose/parse.ts';
import { detectDaemonJson } from './daemon-json/detect.ts';
import { parseDaemonJson } from './daemon-json/parse.ts';
import { detectDmesg } from './dmesg/detect.ts';
import { parseDmesg } from './dmesg/parse.ts';
import { detectDockerConf } from './docker-conf/detect.ts';
import { parseDockerConf } from './docker-conf/parse.ts';
import { detectDockerInfo } from './docker-info/detect.ts';
import { parseDockerInfo } from './docker-info/parse.ts';
import { detectDockerLog } from './docker-log/detect.ts';
import { parseDockerLog } from './docker-log/parse.ts';
import { detectDockerVersion } from './docker-version/detect.ts';
import { parseDockerVersion } from './docker-version/parse.ts';
import { detectDockerdUnit } from './dockerd-unit/detect.ts';
import { parseDockerdUnit } from './dockerd-unit/parse.ts';
import { detectDockerfile } from './dockerfile/detect.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { detectEmergeInfo } from './emerge-info/detect.ts';
import { parseEmergeInfo } from './emerge-info/parse.ts';
import { detectEmergePretend } from './emerge-pretend/detect.ts';
import { parseEmergePretend } from './emerge-pretend/parse.ts';
import { detectEqueryUses } from './equery-uses/detect.ts';
import { parseEqueryUses } from './equery-uses/parse.ts';
import { detectEselect } from './eselect/detect.ts';
import { parseEselect } from './eselect/parse.ts';
import { detectKernelCommandLine } from './kernel-command-line/detect.ts';
import { parseKernelCommandLine } from './kernel-command-line/parse.ts';
import { type FileKind, fileKind } from './kind.ts';
import { detectLibModules } from './lib-modules/detect.ts';
import { parseLibModules } from './lib-modules/parse.ts';
import { detectLsmod } from './lsmod/detect.ts';
import { parseLsmod } from './lsmod/parse.ts';
import { detectMakeConf } from './make-conf/detect.ts';
import { parseMakeConf } from './make-conf/parse.ts';
import { detectModulesLoad } from './modules-load/detect.ts';
import { parseModulesLoad } from './modules-load/parse.ts';
import { detectMounts } from './mounts/detect.ts';
import { parseMounts } from './mounts/parse.ts';
import { detectPackageAcceptKeywords } from './package-accept-keywords/detect.ts';
import { parsePackageAcceptKeywords } from './package-accept-keywords/parse.ts';
import { detectPackageMask } from './package-mask/detect.ts';
import { parsePackageMask } from './package-mask/parse.ts';
import { detectPackageUse } from './package-use/detect.ts';
import { parsePackageUse } from './package-use/parse.ts';
import { detectPodmanInfo } from './podman-info/detect.ts';
import { parsePodmanInfo } from './podman-info/parse.ts';
import { detectProcFilesystems } from './proc-filesystems/detect.ts';
import { parseProcFilesystems } from './proc-filesystems/parse.ts';
import { detectRcConf } from './rc-conf/detect.ts';
import { parseRcConf } from './rc-conf/parse.ts';
import { detectRcUpdate } from './rc-update/detect.ts';
import { parseRcUpdate } from './rc-update/parse.ts';
import { detectSubid } from './subid/detect.ts';
import { parseSubid } from './subid/parse.ts';
import { detectSysctl } from './sysctl/detect.ts';
import { parseSysctl } from './sysctl/parse.ts';
import { detectSystemdUnits } from './systemd-units/detect.ts';
import { parseSystemdUnits } from './systemd-units/parse.ts';
import { detectUname } from './uname/detect.ts';
import { parseUname } from './uname/parse.ts';

export const KINDS = [
  fileKind('daemon-json', detectDaemonJson, parseDaemonJson, '/etc/docker/daemon.json'),
  fileKind('docker-conf', detectDockerConf, parseDockerConf, '/etc/conf.d/docker'),
  fileKind('dockerd-unit', detectDockerdUnit, parseDockerdUnit, '/etc/systemd/system/docker.service.d/override.conf'),
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
  fileKind('rc-update', detectRcUpdate, parseRcUpdate),
  fileKind('kernel-command-line', detectKernelCommandLine, parseKernelCommandLine),
  fileKind('mounts', detectMounts, parseMounts),
  fileKind('uname', detectUname, parseUname),
  fileKind('lsmod', detectLsmod, parseLsmod),
  fileKind('sysctl', detectSysctl, parseSysctl),
  fileKind('proc-filesystems', detectProcFilesystems, parseProcFilesystems),
  fileKind('cgroups', detectCgroups, parseCgroups),
  fileKind('subid', detectSubid, parseSubid),
  fileKind('rc-conf', detectRcConf, parseRcConf, '/etc/rc.conf'),
  fileKind('systemd-units', detectSystemdUnits, parseSystemdUnits),
  fileKind('compose', detectCompose, parseCompose),
  fileKind('dockerfile', detectDockerfile, parseDockerfile),
  fileKind('docker-info', detectDockerInfo, parseDockerInfo),
  fileKind('podman-info', detectPodmanInfo, parsePodmanInfo),
  fileKind('docker-version', detectDockerVersion, parseDockerVersion),
  fileKind('docker-log', detectDockerLog, parseDockerLog),
  fileKind('dmesg', detectDmesg, parseDmesg),
  fileKind('client-environment', detectClientEnvironment, parseClientEnvironment),
  fileKind('binfmt', detectBinfmt, parseBinfmt),
  fileKind('lib-modules', detectLibModules, parseLibModules),
  fileKind('modules-load', detectModulesLoad, parseModulesLoad, '/etc/modules-load.d/docker.conf'),
] as const satisfies readonly FileKind[];

type Kind = (typeof KINDS)[number];
export type KindId = Kind['id'];
/** What the parser of a kind finds in a file. */
type ContentOf<K extends KindId> = ReturnType<Extract<Kind, { id: K }>['parse']>['content'];
export type EvidenceOf<K extends KindId> = Evidence<K, ContentOf<K>>;
/** One file of any kind. */
export type AnyEvidence = { [K in KindId]: EvidenceOf<K> }[KindId];
