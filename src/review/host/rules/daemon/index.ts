/** The rules over the configuration of dockerd: its file and its flags. What keeps it from starting comes first. */

import type { HostRule } from '../../rule.ts';
import { accepted } from './accepted.ts';
import { addressPools } from './address-pools.ts';
import { bridgeAddress } from './bridge-address.ts';
import { brokenJson } from './broken-json.ts';
import { cgroupDriver } from './cgroup-driver.ts';
import { clientVariable } from './client-variable.ts';
import { confShell } from './conf-shell.ts';
import { confUnread } from './conf-unread.ts';
import { cpuRealtime } from './cpu-realtime.ts';
import { dataRootWithoutImages } from './data-root-without-images.ts';
import { defaultValue } from './default-value.ts';
import { dns } from './dns.ts';
import { driverAsSnapshotter } from './driver-as-snapshotter.ts';
import { dropIn } from './drop-in.ts';
import { duplicateKey } from './duplicate-key.ts';
import { exclusive } from './exclusive.ts';
import { firewall } from './firewall.ts';
import { flagAndFile } from './flag-and-file.ts';
import { group } from './group.ts';
import { ignoredKey } from './ignored-key.ts';
import { insecureRegistries } from './insecure-registries.ts';
import { ipv6 } from './ipv6.ts';
import { keepsGraphDriver } from './keeps-graph-driver.ts';
import { liveRestore } from './live-restore.ts';
import { logDriver } from './log-driver.ts';
import { logOpt } from './log-opt.ts';
import { logRotation } from './log-rotation.ts';
import { logUdp } from './log-udp.ts';
import { mirrors } from './mirrors.ts';
import { mountFlags } from './mount-flags.ts';
import { noLocalSocket } from './no-local-socket.ts';
import { notAnObject } from './not-an-object.ts';
import { ofSystemd } from './of-systemd.ts';
import { oldBuilderName } from './old-builder-name.ts';
import { otherBinary } from './other-binary.ts';
import { otherConfigFile } from './other-config-file.ts';
import { proxies } from './proxies.ts';
import { proxyReach } from './proxy-reach.ts';
import { refusedValue } from './refused-value.ts';
import { runtimeArguments } from './runtime-arguments.ts';
import { runtimeEntry } from './runtime-entry.ts';
import { runtimeProgram } from './runtime-program.ts';
import { storageDriver } from './storage-driver.ts';
import { storageDriverGone } from './storage-driver-gone.ts';
import { storageOpt } from './storage-opt.ts';
import { storageSize } from './storage-size.ts';
import { switches } from './switches.ts';
import { tcpExposed } from './tcp-exposed.ts';
import { twoNames } from './two-names.ts';
import { ulimits } from './ulimits.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownKey } from './unknown-key.ts';
import { usernsRemap } from './userns-remap.ts';
import { usernsStore } from './userns-store.ts';
import { wrongType } from './wrong-type.ts';

export const DAEMON_RULES: readonly HostRule[] = [
  brokenJson,
  notAnObject,
  unknownKey,
  flagAndFile,
  unknownFlag,
  otherBinary,
  otherConfigFile,
  wrongType,
  twoNames,
  refusedValue,
  exclusive,
  storageDriverGone,
  storageOpt,
  runtimeEntry,
  runtimeArguments,
  cgroupDriver,
  logOpt,
  logDriver,
  ofSystemd,
  usernsStore,
  usernsRemap,
  liveRestore,
  tcpExposed,
  bridgeAddress,
  addressPools,
  firewall,
  group,
  confShell,
  confUnread,
  dropIn,
  ignoredKey,
  duplicateKey,
  storageDriver,
  storageSize,
  keepsGraphDriver,
  dataRootWithoutImages,
  logRotation,
  logUdp,
  runtimeProgram,
  ulimits,
  ipv6,
  dns,
  mirrors,
  insecureRegistries,
  proxies,
  proxyReach,
  mountFlags,
  switches,
  oldBuilderName,
  defaultValue,
  clientVariable,
  accepted,
  cpuRealtime,
  noLocalSocket,
  driverAsSnapshotter,
];
