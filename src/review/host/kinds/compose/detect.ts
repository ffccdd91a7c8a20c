import type { Detect } from '../kind.ts';
import { isFirstForm } from './first-form.ts';

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

/** A comment, the mark of a document, or nothing. */
function isAside(line: string): boolean {
  const trimmed = line.trim();
  return trimmed === '' || trimmed === '---' || trimmed.startsWith('#');
}

/** `services:` with services by name below it; GitLab's own `services:` is a list. */
export const detectCompose: Detect = (head, name) => {
  const lines = head.split('\n', MOST_LINES).filter((line) => !isAside(line));
  const services = lines.findIndex((line) => keyOf(line) === 'services' && !/^\s/.test(line));
  if (services === -1) return isFirstForm(lines, keyOf) ? 'likely' : 'no';
  const first = lines[services + 1] ?? '';
  if (!/^\s/.test(first) || keyOf(first) === '') return 'no';
  if (lines.some((line) => /^\s/.test(line) && KEYS.has(keyOf(line)))) return 'certain';
  return name.includes('compose') ? 'likely' : 'no';
};
