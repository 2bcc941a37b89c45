import { describe, expect, test } from '@jest/globals';
import {
  changeTag,
  declarationsIn,
  emptyTag,
  nameIn,
  openTag,
  valueIn,
} from '../../../../src/formats/xliff/document/write-tag.js';

const TAG = `<x:target\n  state = 'new'  a:b="1 > 0"\txmlns:a="u" />`;

describe('changeTag', () => {
  test.each([
    ['a value in its quotes', TAG, { state: 'final' }, `<x:target\n  state = 'final'  a:b="1 > 0"\txmlns:a="u" />`],
    ['an attribute that is new', TAG, { id: 's1' }, `<x:target\n  state = 'new'  a:b="1 > 0"\txmlns:a="u" id="s1" />`],
    ['an attribute that goes', TAG, { state: null }, `<x:target  a:b="1 > 0"\txmlns:a="u" />`],
    ['an attribute of any prefix', '<u mq:status="A" status="B">', { '*:status': 'C' }, '<u mq:status="C" status="B">'],
    ['no attribute of any prefix where there is none', '<u status="B">', { '*:status': 'C' }, '<u status="B">'],
    ['none that is not there', '<u>', { state: null }, '<u>'],
    ['what only looks like it in a value', `<u a=" state='x'">`, { state: 'y' }, `<u a=" state='x'" state="y">`],
    ['several at once', '<u>', { a: '1', b: '2' }, '<u a="1" b="2">'],
  ])('changes %s', (_, tag, changes, expected) => {
    expect(changeTag(tag, new Map(Object.entries(changes)))).toBe(expected);
  });
});

test('tags tell their name, values and declarations', () => {
  expect(nameIn(TAG)).toBe('x:target');
  expect(valueIn(TAG, 'a:b')).toBe('1 > 0');
  expect(valueIn(TAG, 'missing')).toBeUndefined();
  expect(declarationsIn(TAG)).toBe('\txmlns:a="u"');
});

test('tags open and become empty', () => {
  expect(['<a/>', '<a b="1" />', '<a>'].map(openTag)).toEqual(['<a>', '<a b="1">', '<a>']);
  expect(['<a/>', '<a b="1">'].map(emptyTag)).toEqual(['<a/>', '<a b="1"/>']);
});
