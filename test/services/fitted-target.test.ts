import { expect, test } from '@jest/globals';
import type { Content } from '../../src/domain/content.js';
import type { Match } from '../../src/domain/match.js';
import { fittedTarget } from '../../src/services/fitted-target.js';
import { readInlineNotation } from '../../src/text/inline-notation.js';
import { segmentOf } from '../http/documents-under-test.js';

type Texts = Readonly<Record<'source' | 'target' | 'adapted', string>>;

function fit(segment: string, texts: Texts): Content | null {
  const match = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, readInlineNotation(text)]));
  return fittedTarget(segmentOf(1, { source: readInlineNotation(segment) }), match as unknown as Match);
}

test('an adapted target has the codes of the segment already, and they are not exchanged again', () => {
  const match = { source: '{1}2{2}人', target: '{1}2{2} people', adapted: '{2}3{1} people' };
  expect(fit('{2}3{1}人', match)).toEqual(readInlineNotation('{2}3{1} people'));
});

test('an adapted target with codes of its own takes those of the segment at the edges', () => {
  const match = { source: '{1}2{/1}人', target: '{1}2{/1} people', adapted: '{1}3{/1} people' };
  expect(fit('{5}3人', match)).toEqual(readInlineNotation('{5}3 people'));
});
