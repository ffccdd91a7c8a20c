/** JSON as Go's parser takes it, and mended as far as that can be told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex, toValue } from '../../../src/review/host/json/json.ts';
import { readJson } from '../../../src/review/host/json/read-json.ts';
import { repairJson } from '../../../src/review/host/json/repair.ts';

/** What dockerd 20.10.24 says about each; 28.5.2 of Debian words some of them otherwise. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['{"debug":true,}', "invalid character '}' looking for beginning of object key string"],
  ["{'debug':true}", "invalid character '\\'' looking for beginning of object key string"],
  ['{"debug":True}', "invalid character 'T' looking for beginning of value"],
  ['{"debug":true // x\n}', "invalid character '/' after object key:value pair"],
  ['“debug”:true', "invalid character 'â' looking for beginning of value"],
  ['{"debug":true\n"tls":false}', `invalid character '"' after object key:value pair`],
  ['{"debug" true}', "invalid character 't' after object key"],
  ['{"a":"b\tc"}', "invalid character '\\t' in string literal"],
  ['{"a":"\\x"}', "invalid character 'x' in string escape code"],
  ['{"a":"\\u12g4"}', "invalid character 'g' in \\u hexadecimal character escape"],
  ['{"a":01}', "invalid character '1' after object key:value pair"],
  ['{"hosts":["a",]}', "invalid character ']' looking for beginning of value"],
  ['{"debug":tru}', "invalid character '}' in literal true (expecting 'e')"],
  ['{"debug":.5}', "invalid character '.' looking for beginning of value"],
  ['{"debug":-}', "invalid character '}' in numeric literal"],
  ['{"debug":1.}', "invalid character '}' after decimal point in numeric literal"],
  ['{"debug":1e}', "invalid character '}' in exponent of numeric literal"],
  ['{"a":1', 'unexpected end of JSON input'],
  ['"a": 1', "invalid character ':' after top-level value"],
  ['{}}', "invalid character '}' after top-level value"],
];

describe('a text', () => {
  it.each(FAULTS)('%j ends with %j', (text, message) => expect(readJson(text).fault?.message).toBe(message));

  it('of JSON is read as JavaScript reads it, each value at its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, fault } = readJson(text);
        expect(fault).toBeNull();
        expect(root && toValue(root)).toEqual(JSON.parse(text));
        if (root) expect(text.slice(root.start, root.end)).toBe(text);
      }),
    );
  });

  it('of any kind is read and mended without a throw; what is mended is JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ \n\tatrue1-\'“#/'), maxLength: 200 }), (text) => {
        const { fault } = readJson(text);
        const mended = fault && repairJson(text, fault).text;
        if (mended) expect(() => JSON.parse(mended)).not.toThrow();
      }),
    );
  });

  it('nested without end is a fault, not a crash', () => {
    expect(readJson('['.repeat(200_000)).fault?.message).toBe('exceeded max depth');
    expect(readJson('{"a":'.repeat(9000)).fault?.message).toBe('unexpected end of JSON input');
  });
});

it('lines are counted from 1', () =>
  expect([0, 1, 2, 3].map((index) => new LineIndex('a\nb\n').lineOf(index))).toEqual([1, 1, 2, 2]));
