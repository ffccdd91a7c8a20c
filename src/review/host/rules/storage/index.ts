/** The rules about storage drivers, in the order in which their findings are shown. */
import type { HostRule } from '../../rule.ts';
import { fullCopies } from './full-copies.ts';
import { graphDriverKept } from './graph-driver-kept.ts';
import { loopback } from './loopback.ts';
import { noDType } from './no-d-type.ts';
import { optInDriver } from './opt-in-driver.ts';
import { overlayOnZfs } from './overlay-on-zfs.ts';
import { removedDriver } from './removed-driver.ts';
import { slowDiff } from './slow-diff.ts';

export const STORAGE_RULES: readonly HostRule[] = [
  fullCopies,
  graphDriverKept,
  loopback,
  noDType,
  optInDriver,
  slowDiff,
  overlayOnZfs,
  removedDriver,
];
