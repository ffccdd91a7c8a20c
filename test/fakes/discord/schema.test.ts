/** The fake’s own rules refuse what Discord refuses: a rule that takes everything would prove nothing. */
import { describe, expect, it } from 'vitest';
import { findCommandProblems } from './command-schema.ts';
import { findChoiceProblems, findMessageProblems, findModalProblems } from './message-schema.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const message = (...components: object[]) => ({ flags: V2, components });
const many = <T>(count: number, create: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => create(index));

describe('the rules of the fake', () => {
  it('take a message at every limit', () => {
    const rows = many(6, (index) => row(...many(5, (each) => button(`${index}:${each}`))));
    expect(findMessageProblems(message({ type: 17, components: [text('x'.repeat(4000)), ...rows] }))).toEqual([]);
    expect(findMessageProblems(message({ type: 13, file: { url: 'attachment://a.md' } }), ['a.md'])).toEqual([]);
  });

  it.each([
    ['no flag', { ...message(text('x')), flags: 0 }],
    ['old content', { ...message(text('x')), content: 'x' }],
    ['nothing', message()],
    ['empty text', message(text('  '))],
    ['4001 characters', message(text('x'.repeat(4001)))],
    ['4001 characters in two texts', message(text('x'.repeat(4000)), text('x'))],
    ['41 components', message(...many(41, () => text('x')))],
    ['41 components with nested ones', message({ type: 17, components: many(40, () => text('x')) })],
    ['six buttons in a row', message(row(...many(6, (index) => button(String(index)))))],
    ['a button outside of a row', message(button('a'))],
    ['a custom id twice', message(row(button('a'), button('a')))],
    ['a custom id of 101 characters', message(row(button('x'.repeat(101))))],
    ['a label of 81 characters', message(row({ ...button('a'), label: 'x'.repeat(81) }))],
    ['a link that is no address', message(row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' }))],
    [
      '26 entries',
      message(row({ type: 3, custom_id: 'm', options: many(26, (index) => ({ label: 'x', value: String(index) })) })),
    ],
    ['a value twice', message(row({ type: 3, custom_id: 'm', options: many(2, () => ({ label: 'x', value: 'x' })) }))],
    ['a file that is not attached', message({ type: 13, file: { url: 'attachment://a.md' } })],
    ['half a character', message(text('\ud83d'))],
  ])('refuse a message with %s', (_, given) => {
    expect(findMessageProblems(given)).not.toEqual([]);
  });

  it('refuse a file that nobody would see', () => {
    expect(findMessageProblems(message(text('x')), ['a.md'])).not.toEqual([]);
  });

  it('refuse choices and forms over their limits', () => {
    expect(findChoiceProblems(many(25, (index) => ({ name: 'x'.repeat(100), value: String(index) })))).toEqual([]);
    expect(findChoiceProblems(many(26, (index) => ({ name: 'x', value: String(index) })))).not.toEqual([]);
    expect(findChoiceProblems([{ name: 'x'.repeat(101), value: 'x' }])).not.toEqual([]);
    const label = (index: number) => ({
      type: 18,
      label: 'x',
      component: { type: 4, custom_id: String(index), style: 1 },
    });
    expect(findModalProblems({ custom_id: 'a', title: 'x', components: many(5, label) })).toEqual([]);
    expect(findModalProblems({ custom_id: 'a', title: 'x', components: many(6, label) })).not.toEqual([]);
    expect(findModalProblems({ custom_id: 'a', title: 'x'.repeat(46), components: many(1, label) })).not.toEqual([]);
  });

  it('refuse commands over their limits', () => {
    const option = (index: number) => ({ type: 3, name: `o${index}`, description: 'x'.repeat(100) });
    const command = (...options: object[]) => ({
      type: 1,
      name: 'x',
      description: 'x',
      options: many(5, (index) => ({ type: 1, name: `s${index}`, description: 'x', options })),
    });
    expect(findCommandProblems(command(...many(15, option)))).toEqual([]);
    expect(findCommandProblems(command(...many(16, option)))).not.toEqual([]);
    expect(findCommandProblems(command({ ...option(0), name: 'Upper' }))).not.toEqual([]);
    expect(findCommandProblems(command(option(0), { ...option(1), required: true }))).not.toEqual([]);
    expect(findCommandProblems(command(option(0), option(0)))).not.toEqual([]);
    expect(findCommandProblems({ ...command(), description_localizations: { zh: 'x' } })).not.toEqual([]);
  });
});
