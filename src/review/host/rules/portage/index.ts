/** The rules about Portage, in the order in which their findings are shown. */

import type { HostRule } from '../../rule.ts';
import { anyKeyword } from './any-keyword.ts';
import { atomInvalid } from './atom-invalid.ts';
import { btrfsIdle } from './btrfs-idle.ts';
import { cgroupHybrid } from './cgroup-hybrid.ts';
import { cliMissing } from './cli-missing.ts';
import { clientBehind } from './client-behind.ts';
import { defaultOff } from './default-off.ts';
import { distributionKernel } from './distribution-kernel.ts';
import { driverNotBuilt } from './driver-not-built.ts';
import { emergeBlocked } from './emerge-blocked.ts';
import { emergeRefuses } from './emerge-refuses.ts';
import { emergeWants } from './emerge-wants.ts';
import { flagFollows } from './flag-follows.ts';
import { flagGoesWith } from './flag-goes-with.ts';
import { flagGone } from './flag-gone.ts';
import { flagMasked } from './flag-masked.ts';
import { flagToCome } from './flag-to-come.ts';
import { flagUnknown } from './flag-unknown.ts';
import { flagUnneeded } from './flag-unneeded.ts';
import { flagWantsKernel } from './flag-wants-kernel.ts';
import { globalFlags } from './global-flags.ts';
import { installMask } from './install-mask.ts';
import { iptablesFlavour } from './iptables-flavour.ts';
import { iptablesLegacyOnly } from './iptables-legacy-only.ts';
import { iptablesNotPulled } from './iptables-not-pulled.ts';
import { journaldWithoutSystemd } from './journald-without-systemd.ts';
import { keywordBehind } from './keyword-behind.ts';
import { keywordOfAnotherArch } from './keyword-of-another-arch.ts';
import { licenseRefused } from './license-refused.ts';
import { makeConfBroken } from './make-conf-broken.ts';
import { minusStar } from './minus-star.ts';
import { neededMasked } from './needed-masked.ts';
import { noFlags } from './no-flags.ts';
import { oldName } from './old-name.ts';
import { packageGone } from './package-gone.ts';
import { packageMisplaced } from './package-misplaced.ts';
import { podmanWrapper } from './podman-wrapper.ts';
import { profileOld } from './profile-old.ts';
import { proxyOfPortage } from './proxy-of-portage.ts';
import { seccompOff } from './seccomp-off.ts';
import { selinuxProfile } from './selinux-profile.ts';
import { setTwice } from './set-twice.ts';
import { sourcesNotRunning } from './sources-not-running.ts';
import { stableMasked } from './stable-masked.ts';
import { systemdOnOpenrc } from './systemd-on-openrc.ts';
import { tiniStaticOff } from './tini-static-off.ts';
import { treeOld } from './tree-old.ts';
import { upgradePassesDrivers } from './upgrade-passes-drivers.ts';

export const PORTAGE_RULES: readonly HostRule[] = [
  emergeRefuses,
  emergeBlocked,
  emergeWants,
  oldName,
  packageMisplaced,
  packageGone,
  profileOld,
  treeOld,
  makeConfBroken,
  atomInvalid,
  driverNotBuilt,
  seccompOff,
  iptablesFlavour,
  iptablesLegacyOnly,
  cgroupHybrid,
  flagGone,
  flagToCome,
  flagUnknown,
  noFlags,
  flagMasked,
  flagWantsKernel,
  selinuxProfile,
  systemdOnOpenrc,
  podmanWrapper,
  tiniStaticOff,
  upgradePassesDrivers,
  minusStar,
  defaultOff,
  setTwice,
  flagFollows,
  neededMasked,
  stableMasked,
  clientBehind,
  keywordBehind,
  keywordOfAnotherArch,
  anyKeyword,
  licenseRefused,
  installMask,
  cliMissing,
  iptablesNotPulled,
  journaldWithoutSystemd,
  btrfsIdle,
  flagGoesWith,
  flagUnneeded,
  globalFlags,
  distributionKernel,
  sourcesNotRunning,
  proxyOfPortage,
];
