/** The rules over the configuration of dockerd: its file and its flags. */
import type { HostRule } from '../rule.ts';
import { brokenJson } from './broken-json.ts';
import { duplicateKey } from './duplicate-key.ts';
import { exclusive } from './exclusive.ts';
import { flagAndFile } from './flag-and-file.ts';
import { ignoredKey } from './ignored-key.ts';
import { notAnObject } from './not-an-object.ts';
import { refusedValue } from './refused-value.ts';
import { twoNames } from './two-names.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownKey } from './unknown-key.ts';
import { wrongType } from './wrong-type.ts';

export const DAEMON_RULES: readonly HostRule[] = [
  brokenJson,
  notAnObject,
  unknownKey,
  flagAndFile,
  unknownFlag,
  wrongType,
  twoNames,
  refusedValue,
  exclusive,
  ignoredKey,
  duplicateKey,
];
