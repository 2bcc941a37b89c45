import { describe, expect, test } from '@jest/globals';
import type { Concept, GlossaryImportPolicy, NewConcept } from '../../../src/domain/glossary.js';
import { judgeConcept } from '../../../src/storage/merging/concept-merge.js';
import { concept, term } from '../sqlite/store-under-test.js';

const OWN_SET = 's9';

function stored(content: NewConcept, changeSetId = 's1'): Concept {
  return { ...content, id: 'c1', glossaryId: 'g1', revision: 1, changeSetId, changedAt: 1, changedBy: 'anna' };
}

function outcomeOf(incoming: NewConcept, existing: Concept, policy: GlossaryImportPolicy = 'merge') {
  return judgeConcept(incoming, [existing], policy, OWN_SET).outcome;
}

const ACADEMY = concept([term('zh-CN', '科学院'), term('en', 'academy of sciences')], { externalId: 'a1' });

describe('an incoming concept', () => {
  test('fills what the existing one lacks and leaves what it has', () => {
    const existing = stored(
      concept([term('zh-CN', '科学院', { note: 'kept' }), term('en', 'CAS')], { definition: 'kept', notes: ['one'] }),
    );
    const incoming = concept(
      [term('zh-CN', '科学院', { note: 'other', partOfSpeech: 'noun', status: 'preferred' }), term('fr', 'académie')],
      { definition: 'other', subject: 'institutions', notes: ['one', 'two'], doNotTranslate: true },
    );
    expect(judgeConcept(incoming, [existing], 'merge', OWN_SET)).toEqual({
      outcome: 'merged',
      holder: existing,
      content: concept(
        [term('zh-CN', '科学院', { note: 'kept', partOfSpeech: 'noun' }), term('en', 'CAS'), term('fr', 'académie')],
        { definition: 'kept', subject: 'institutions', notes: ['one', 'two'], doNotTranslate: true },
      ),
    });
  });

  test.each<[string, string, NewConcept, Concept, GlossaryImportPolicy]>([
    ['with nothing new is unchanged', 'unchanged', ACADEMY, stored(ACADEMY), 'merge'],
    [
      'with the same external id is the same concept',
      'merged',
      concept([term('en', 'CAS')], { externalId: 'a1' }),
      stored(ACADEMY),
      'merge',
    ],
    [
      'with a term in common is the same concept',
      'merged',
      concept([term('en', 'academy of sciences'), term('fr', 'a')]),
      stored(ACADEMY),
      'merge',
    ],
    [
      'under another tag of the same language is the same concept',
      'unchanged',
      concept([term('zh-Hans', '科学院')]),
      stored(ACADEMY),
      'merge',
    ],
    [
      'whose word is of another language is another concept',
      'added',
      concept([term('fr', 'academy of sciences')]),
      stored(ACADEMY),
      'merge',
    ],
    [
      'from another file is the same concept though the ids differ',
      'merged',
      concept([term('en', 'academy of sciences'), term('fr', 'a')], { externalId: 'b7' }),
      stored(ACADEMY),
      'merge',
    ],
    [
      'of the same file with an id of its own is another concept',
      'added',
      concept([term('en', 'academy of sciences')], { externalId: 'b7' }),
      stored(ACADEMY, OWN_SET),
      'merge',
    ],
    [
      'of the same file without ids is the same concept',
      'unchanged',
      concept([term('en', 'academy of sciences')]),
      stored(ACADEMY, OWN_SET),
      'merge',
    ],
    ['is always added by keep-both', 'added', ACADEMY, stored(ACADEMY), 'keep-both'],
    [
      'is left out by skip',
      'unchanged',
      concept([term('en', 'academy of sciences'), term('fr', 'a')]),
      stored(ACADEMY),
      'skip',
    ],
  ])('%s', (_, outcome, incoming, existing, policy) => {
    expect(outcomeOf(incoming, existing, policy)).toBe(outcome);
  });
});
