/** Prose that names a flag of the docker client which came after 20.10 says with which Docker it came. */
import { describe, expect, it } from 'vitest';
import { knowledge } from '../support/ask.ts';

/**
 * Flags that want a newer API (`SetAnnotation(…, "version", …)` in docker/cli 29.7.2), or do more since, and the Docker that
 * has it.
 */
const NEWER = [
  {
    command: /docker (image )?(save|load|push)\b/,
    flag: /`--platform`|(save|load|push) [^`]*--platform/,
    since: '28.0',
  },
  { command: /docker volume prune\b/, flag: /docker volume prune --all/, since: '23' },
  { command: /docker network create\b/, flag: /`--ipv6` is enough|create --ipv6 [^-`]*`/, since: '27.0' },
];

/** The English of a fact, a text at a time. */
function proseIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.entries(value).flatMap(([key, child]) => (key === 'sources' ? [] : proseIn(child)));
  return 'en' in value && typeof value.en === 'string' ? [value.en, ...nested] : nested;
}

describe('a flag of the client', () => {
  it.each(NEWER)('has $since beside it, where an older Docker does not know it: $flag', ({ command, flag, since }) => {
    const told = knowledge.facts.flatMap((fact) => {
      const prose = proseIn(fact);
      const isAbout = prose.some((text) => command.test(text));
      return prose.filter((text) => isAbout && flag.test(text)).map((text) => ({ fact: fact.id, text }));
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ text }) => !text.includes(since))).toEqual([]);
  });
});
