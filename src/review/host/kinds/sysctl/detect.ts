import type { Detect } from '../kind.ts';

const NAME = /^-?(?:net|kernel|user|vm|fs|dev)[./][a-z][\w./-]*$/;
/** So many lines are looked at. */
const MOST_LINES = 2000;

/** Names of the kernel's own tree with a value: nothing else is written like that. */
export const detectSysctl: Detect = (head) => {
  const isSetting = (line: string): boolean => {
    const sign = line.indexOf('=');
    return sign > 0 && NAME.test(line.slice(0, sign).trim());
  };
  return head.split('\n', MOST_LINES).some(isSetting) ? 'certain' : 'no';
};
