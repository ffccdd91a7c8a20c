import type { Detect } from '../kind.ts';

const LINE = /^[\w.@-]{1,64}:\d{1,10}:\d{1,10}$/;

/** /etc/subuid and /etc/subgid: `NAME:START:COUNT` and nothing else. */
export const detectSubid: Detect = (head, name) => {
  const lines = head.split('\n', 200).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (lines.length === 0 || !lines.every((line) => LINE.test(line.trim()))) return 'no';
  return /sub[ug]id/.test(name) ? 'certain' : 'likely';
};
