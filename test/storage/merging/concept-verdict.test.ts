import { describe, expect, test } from '@jest/globals';
import type { Concept, GlossaryImportPolicy, NewConcept } from '../../../src/domain/glossary.js';
import { judgeConcept } from '../../../src/storage/merging/concept-verdict.js';
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

  const WIDER = concept([term('en', 'academy of sciences'), term('fr', 'a')]);
  const SAME_WORD = concept([term('en', 'academy of sciences')]);

  test.each<[string, string, NewConcept]>([
    ['with nothing new is unchanged', 'unchanged', ACADEMY],
    ['with the same external id is the same concept', 'merged', concept([term('en', 'CAS')], { externalId: 'a1' })],
    ['with a term in common is the same concept', 'merged', WIDER],
    ['under another tag of the same language is the same concept', 'unchanged', concept([term('zh-Hans', '科学院')])],
    ['whose word is of another language is another concept', 'added', concept([term('fr', 'academy of sciences')])],
    ['from another file is the same concept though the ids differ', 'merged', { ...WIDER, externalId: 'b7' }],
  ])('%s', (_, outcome, incoming) => {
    expect(outcomeOf(incoming, stored(ACADEMY))).toBe(outcome);
  });

  test('of the same file with an id of its own is another concept', () => {
    expect(outcomeOf({ ...SAME_WORD, externalId: 'b7' }, stored(ACADEMY, OWN_SET))).toBe('added');
  });

  test('of the same file without ids is the same concept', () => {
    expect(outcomeOf(SAME_WORD, stored(ACADEMY, OWN_SET))).toBe('unchanged');
  });

  test('is always added by keep-both, and left out by skip', () => {
    expect(outcomeOf(ACADEMY, stored(ACADEMY), 'keep-both')).toBe('added');
    expect(outcomeOf(WIDER, stored(ACADEMY), 'skip')).toBe('unchanged');
  });
});
