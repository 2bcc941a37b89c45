import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFlatResources, writeFlatResources } from '../../../src/formats/json/flat-resources.js';

describe('flat resources', () => {
  test('come back as they were written, whatever the keys are', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('"', '\\', '\n', '{', ':', ',', '科', '😀'), fc.string()),
    });
    const key = fc.oneof(text, fc.constantFrom('10', '2', '__proto__', 'constructor', ''));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, text), { selector: ([name]) => name }), (entries) => {
        const written = writeFlatResources(new Map(entries));
        expect([...readFlatResources(written)]).toEqual(entries);
        expect(Object.entries(JSON.parse(written) as object)).toHaveLength(entries.length);
      }),
    );
  });

  test('may begin with a byte order mark', () => {
    expect([...readFlatResources('\uFEFF{"a": "b"}')]).toEqual([['a', 'b']]);
  });

  test.each([
    ['{\n  "a": "b",\n  "c" "d"\n}', 'JSON, line 3, column 7: something else is expected here'],
    ['{"a": "b"', 'JSON, line 1, column 10: something else is expected here'],
    ['', 'JSON, line 1, column 1: something else is expected here'],
    ['{\n "a": "1",\n "b": "2",\n "a": "3"}', 'JSON, line 4, column 2: the key "a" occurs twice'],
    ['["a"]', 'The JSON file is not one object of keys and texts.'],
    ['{"a": {"b": "c"}}', 'The value of "a" holds further keys; only flat resources are converted.'],
    ['{"a": ["b"]}', 'The value of "a" holds further keys; only flat resources are converted.'],
    ['{"a": 1}', 'The value of "a" is no text.'],
  ])('%j is refused with its place or key', (json, message) => {
    expect(() => readFlatResources(json)).toThrow(message);
  });
});
