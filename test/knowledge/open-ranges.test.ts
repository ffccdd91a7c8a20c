import { expect, it } from 'vitest';
import { openRanges } from '../../src/knowledge/open-ranges.ts';

it('finds the ranges that began with today’s major version and have no end', () => {
  const fact = {
    now: { en: 'x', when: { docker: '>= 29.0' } },
    steps: [{ when: { docker: '>= 29.0, < 29.4' } }, { when: { docker: '>= 23.0' } }, { when: { docker: '>= 29.0' } }],
    selection: [{ docker: '> 28.5' }, { docker: '29' }],
    sources: [{ docker: '>= 29.1' }],
  };
  const versions = { coming: '30.0', before: '28.5' };
  expect(openRanges(fact, versions)).toEqual(['>= 29.0', '> 28.5']);
  expect(openRanges(fact, { ...versions, before: '0' })).toContain('>= 23.0');
});
