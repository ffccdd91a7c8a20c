/** docs/docker-30.md names facts and rules by id. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knowledge } from '../support/ask.ts';

it('names only facts and rules that exist', () => {
  const page = readFileSync(new URL('../../docs/docker-30.md', import.meta.url), 'utf8');
  const names = [...page.matchAll(/\b(capability|topic|symptom|use-flag|rule|backend|install-topic):([a-z0-9/-]+)/g)];
  expect(names.length).toBeGreaterThan(30);
  const isThere = (kind: string, id: string): boolean =>
    kind === 'rule' ? id in knowledge.host.rules : knowledge.all(kind as 'topic').some((fact) => fact.id === id);
  expect(names.filter(([, kind = '', id = '']) => !isThere(kind, id)).map(([name]) => name)).toEqual([]);
});
