/** Forms of several languages are read as one expression would be. */
import { describe, expect, it } from 'vitest';
import { allForms, earliestForm, firstForm, hasForm, replaceForms } from '../../src/core/words/forms.ts';

/** Forms, and what they would be as one expression. */
const FORMS = [/not (\w+)/g, /no[nt]e?/g, /不是 ?(\w+)/g];
const ONE = /not (\w+)|no[nt]e?|不是 ?(\w+)/g;
const TEXTS = [
  '',
  'nothing',
  'not xfs, 不是 zfs',
  '不是 not xfs',
  '不是zfs not',
  'not not not none 不是 a 不是b not c',
  'a 不是 not 不是 not',
  'none not x none not y',
];

describe('forms', () => {
  it.each(TEXTS)('of all languages are found as one expression finds them: %s', (text) => {
    const found = allForms(text, FORMS).map(({ 0: all, index }) => [all, index]);
    expect(found).toEqual(Array.from(text.matchAll(ONE), ({ 0: all, index }) => [all, index]));
    expect(replaceForms(text, FORMS, () => '_')).toBe(text.replaceAll(ONE, '_'));
    // A second look begins at the beginning.
    expect(allForms(text, FORMS)).toHaveLength(found.length);
  });

  it('are asked for by their place in the text, or in the list', () => {
    const forms = [/b/, /a/, /a(?=b)/];
    expect(earliestForm('xab', forms)?.index).toBe(1);
    expect(earliestForm('xab', forms)?.[0]).toBe('a');
    expect(firstForm('xab', forms)?.index).toBe(2);
    expect(hasForm('xab', forms)).toBe(true);
    expect([earliestForm('x', forms), firstForm('x', forms), hasForm('x', forms)]).toEqual([null, null, false]);
    expect(hasForm('x', [])).toBe(false);
  });

  it('are found again however often a text is asked, by whoever', () => {
    for (const text of TEXTS) expect(hasForm(text, FORMS), text).toBe(hasForm(text, FORMS));
  });
});
