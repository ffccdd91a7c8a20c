import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKey } from '../../src/chat/env/seal-key.ts';
import { Seal } from '../../src/chat/seal.ts';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

it('what is sealed opens for what it belongs to, and is not to be read meanwhile', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 8 }), fc.string(), (text, owner) => {
      const seal = new Seal([OLD]);
      const sealed = seal.close(text, owner);
      expect(seal.open(sealed, owner)).toBe(text);
      expect(sealed).not.toContain(text);
      expect(seal.close(text, owner)).not.toBe(sealed);
    }),
  ));

it('opens for nothing else, with no other key, and not when it was changed', () => {
  const sealed = new Seal([OLD]).close('xoxb-1', 'slack T1');
  expect(new Seal([OLD]).open(sealed, 'slack T2')).toBeNull();
  expect(new Seal([NEW]).open(sealed, 'slack T1')).toBeNull();
  expect(new Seal([OLD]).open(`${sealed.slice(0, -4)}AAAA`, 'slack T1')).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(new Seal([OLD]).open(text, 'slack T1')).toBeNull();
    }),
  );
});

it('seals with the first of several keys, and opens with all', () => {
  const sealed = new Seal([OLD]).close('xoxb-1', 'a');
  const both = new Seal([NEW, OLD]);
  expect(both.open(sealed, 'a')).toBe('xoxb-1');
  expect([both.isCurrent(sealed), both.isCurrent(both.close('xoxb-1', 'a'))]).toEqual([false, true]);
});

it.each([
  [OLD.toString('base64'), true],
  [OLD.toString('base64').replace('=', ''), true],
  [Buffer.alloc(16).toString('base64'), false],
  ['correct horse battery staple', false],
  ['', false],
])('reads a key of 32 bytes and nothing else: %s', (text, isKey) => expect(readKey(text) !== null).toBe(isKey));
