import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TextWindow } from '../../../../src/formats/xliff/document/write-window.js';
import { collect, failureOf, streamOf } from '../../reading.js';

test('a text is cut where it is asked to be, however it comes', async () => {
  const pieces = fc.array(fc.string({ minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(pieces, fc.array(fc.nat(40)), async (texts, cuts) => {
      const whole = texts.join('');
      const window = new TextWindow(streamOf(texts));
      const ends = [...cuts].map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b);
      let position = 0;
      for (const [index, end] of ends.entries()) {
        const part = index % 2 === 0 ? await window.take(end) : (await collect(window.until(end))).join('');
        expect(part).toBe(whole.slice(position, end));
        position = end;
      }
      expect((await collect(window.rest())).join('')).toBe(whole.slice(position));
    }),
  );
});

test.each([
  ['ends too early', 9],
  ['lies behind', 1],
])('a place that %s is damage', async (_, end) => {
  const window = new TextWindow(streamOf(['abc', 'def']));
  await window.take(3);
  expect(await failureOf(collect(window.until(end)))).toMatchObject({ kind: 'storage-damaged' });
});
