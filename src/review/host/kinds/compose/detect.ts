import type { Detect } from '../kind.ts';

/** What a service has: one of them is enough. */
const KEYS = new Set(
  'image build container_name restart ports volumes environment env_file depends_on networks network_mode command deploy extends privileged devices'.split(
    ' ',
  ),
);
/** So many lines are looked at. */
const MOST_LINES = 2000;

/** The key that a line begins with; empty for none. */
function keyOf(line: string): string {
  const trimmed = line.trim();
  const colon = trimmed.indexOf(':');
  return colon === -1 || trimmed.startsWith('-') ? '' : trimmed.slice(0, colon).replaceAll(/["']/g, '');
}

/** `services:` with services by name below it; GitLab's own `services:` is a list. */
export const detectCompose: Detect = (head, name) => {
  const lines = head.split('\n', MOST_LINES).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const services = lines.findIndex((line) => keyOf(line) === 'services' && !/^\s/.test(line));
  const first = lines[services + 1] ?? '';
  if (services === -1 || !/^\s/.test(first) || keyOf(first) === '') return 'no';
  if (lines.some((line) => /^\s/.test(line) && KEYS.has(keyOf(line)))) return 'certain';
  return name.includes('compose') ? 'likely' : 'no';
};
