import { headRows } from '../../columns.ts';
import type { Detect } from '../kind.ts';

const INSTRUCTIONS = new Set(['RUN', 'COPY', 'ADD', 'CMD', 'ENTRYPOINT', 'WORKDIR', 'ENV', 'EXPOSE', 'USER', 'ARG']);

/** `FROM IMAGE`, `FROM IMAGE AS NAME`, with flags before the image. */
function isFrom([first, ...rest]: readonly string[]): boolean {
  const words = rest.filter((word) => !word.startsWith('--'));
  return first === 'FROM' && (words.length === 1 || (words.length === 3 && words[1]?.toUpperCase() === 'AS'));
}

export const detectDockerfile: Detect = (head) => {
  const rows = headRows(head);
  if (!rows.some(isFrom)) return 'no';
  return rows.some(([first = '', second]) => INSTRUCTIONS.has(first) && second !== undefined) ? 'certain' : 'likely';
};
