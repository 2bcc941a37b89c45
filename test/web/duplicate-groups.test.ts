import { expect, test } from '@jest/globals';
import { groupKey, groupsAfterMerge } from '../../src/web/duplicate-groups.js';
import type { ConceptAnswer, DuplicateGroupAnswer } from '../../src/web/glossary-answers.js';

function concept(id: string, revision = 1): ConceptAnswer {
  return {
    ...{ id, revision, glossaryId: 'g1', changeSetId: 's1', changedAt: '2026-01-02T03:04:05.000Z', changedBy: 'local' },
    ...{ notes: [], doNotTranslate: false, approved: true },
    terms: [{ language: 'en', text: id, status: 'preferred' }],
  };
}

function group(text: string, ids: readonly string[], conceptCount = ids.length): DuplicateGroupAnswer {
  return { language: 'en', text, concepts: ids.map((id) => concept(id)), conceptCount };
}

test('a group is over once one concept is left, and what is merged is the newest everywhere', () => {
  const groups = [group('star', ['c1', 'c2']), group('sun', ['c1', 'c3']), group('moon', ['c2', 'c3', 'c4'])];
  const left = groupsAfterMerge(groups, concept('c1', 2), new Set(['c2']));
  expect(
    left.map(({ text, concepts }) => [text, concepts.map(({ id, revision }) => `${id}:${String(revision)}`)]),
  ).toEqual([
    ['sun', ['c1:2', 'c3:1']],
    ['moon', ['c3:1', 'c4:1']],
  ]);
  expect(left.map(({ conceptCount }) => conceptCount)).toEqual([2, 2]);
});

test('a group of more than were listed goes on', () => {
  const [left] = groupsAfterMerge([group('star', ['c1', 'c2'], 5)], concept('c1', 2), new Set(['c2']));
  expect(left).toMatchObject({ conceptCount: 4, concepts: [{ id: 'c1', revision: 2 }] });
});

test('a group is the same in whatever order its concepts come, and another with one more', () => {
  expect(groupKey(group('star', ['c2', 'c1']))).toBe(groupKey(group('star', ['c1', 'c2'])));
  expect(groupKey(group('star', ['c1', 'c2', 'c3']))).not.toBe(groupKey(group('star', ['c1', 'c2'])));
});
