import type { Detect } from '../kind.ts';

const UNITS =
  /^UNIT FILE[ \t]+STATE\b|^[●○×*\s]{0,8}[\w@.-]{1,100}\.(?:service|socket) - |^[ \t]{0,8}[\w@.-]{1,100}\.(?:service|socket)[ \t]+(?:enabled|disabled|masked|static|indirect)\b/m;

/** `systemctl list-unit-files` and `systemctl status UNIT`. */
export const detectSystemdUnits: Detect = (head) => (UNITS.test(head) ? 'certain' : 'no');
