import type { Detect } from '../kind.ts';

/** Every kernel has these two. */
export const detectProcFilesystems: Detect = (head) =>
  /^nodev[ \t]+proc[ \t]*$/m.test(head) && /^nodev[ \t]+sysfs[ \t]*$/m.test(head) ? 'certain' : 'no';
