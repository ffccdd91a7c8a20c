import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCustomId, MemoryIdStore, readCustomId, type Wish } from '../../../src/adapters/discord/custom-id.ts';

const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', '=', '#', 'fix "a\nb"'));
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constantFrom('ask' as const, 'upload' as const), line }),
  fc.record({ kind: fc.constantFrom('page' as const, 'share' as const), page: fc.integer({ min: 0, max: 999 }), line }),
);

describe('a custom id', () => {
  it('brings back what it was made of, and has 1 to 100 characters', () => {
    const store = new MemoryIdStore();
    fc.assert(
      fc.property(wish, (each) => {
        const id = createCustomId(each, store);
        expect(id.length).toBeGreaterThan(0);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id, store)).toEqual(each);
      }),
    );
  });

  it.each([90, 95, 96, 97, 100, 101])('has 100 characters at most for a line of %i', (length) => {
    const store = new MemoryIdStore();
    for (const each of [
      { kind: 'ask', line: 'x'.repeat(length) },
      { kind: 'page', page: 12, line: 'x'.repeat(length) },
    ] as const) {
      expect(createCustomId(each, store).length).toBeLessThanOrEqual(100);
      expect(readCustomId(createCustomId(each, store), store)).toEqual(each);
    }
  });

  it('tells different wishes apart', () => {
    const store = new MemoryIdStore();
    fc.assert(
      fc.property(wish, wish, (one, other) => {
        expect(createCustomId(one, store) === createCustomId(other, store)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });

  it('is null when it is none of ours', () => {
    for (const id of ['', 'menu', 'ask', 'vote=1', 'page=1', 'page:x=1', 'ask:1=backend'])
      expect(readCustomId(id, new MemoryIdStore())).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (id) => {
        readCustomId(id, new MemoryIdStore());
      }),
    );
  });

  it('says so when its line is forgotten: after a day, or when ten thousand came after it', () => {
    let now = 0;
    const store = new MemoryIdStore(undefined, () => now);
    const long: Wish = { kind: 'ask', line: 'fix '.repeat(100) };
    const id = createCustomId(long, store);
    now += 24 * 60 * 60_000;
    expect(readCustomId(id, store)).toEqual(long);
    now += 1;
    expect(readCustomId(id, store)).toBe('forgotten');
    createCustomId(long, store);
    for (let index = 0; index < 9999; index += 1) store.keep(`line ${index}`);
    expect(readCustomId(id, store)).toEqual(long);
    store.keep('one more');
    expect(readCustomId(id, store)).toBe('forgotten');
  });

  it('has the same key for a line everywhere, so that any replica can keep it', () => {
    expect(new MemoryIdStore().keep('a line')).toBe(new MemoryIdStore().keep('a line'));
  });
});
