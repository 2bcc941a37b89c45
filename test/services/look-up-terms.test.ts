import { describe, expect, test } from '@jest/globals';

import type { Concept } from '../../src/domain/glossary.js';
import type { TermSource } from '../../src/domain/ports/glossaries.js';
import { createTermFinder } from '../../src/services/look-up-terms.js';
import { concept, EN, ZH } from '../terminology/concepts.js';

/** A store whose published state a test moves on by hand. */
function publishing() {
  const changes: { number: number; concept?: Concept; gone?: string }[] = [];
  let reads = 0;
  const source: TermSource = {
    changeNumber: () => changes.at(-1)?.number ?? 0,
    touchedSince(changeNumber) {
      reads += 1;
      const since = changes.filter(({ number }) => number > changeNumber);
      return [...new Set(since.map((change) => change.concept?.id ?? change.gone!))];
    },
    concepts: (conceptIds) =>
      conceptIds.flatMap((id) => {
        const last = changes.findLast((change) => change.concept?.id === id || change.gone === id);
        return last?.concept ? [last.concept] : [];
      }),
  };
  return {
    source,
    reads: () => reads,
    publish: (published: Concept) => changes.push({ number: changes.length + 1, concept: published }),
    withdraw: (conceptId: string) => changes.push({ number: changes.length + 1, gone: conceptId }),
  };
}

const ask = (text: string) => ({ text, source: ZH, target: EN, limit: 7 });

describe('createTermFinder', () => {
  test('answers from what is published at that moment', () => {
    const store = publishing();
    const finder = createTermFinder(store.source);
    expect(finder.terms(ask('laser'))).toEqual([]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光']));
    expect(finder.terms(ask('laser'))).toMatchObject([{ conceptId: 'c1', translations: [{ text: '激光' }] }]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光器']));
    expect(finder.terms(ask('laser'))).toMatchObject([{ translations: [{ text: '激光器' }] }]);
    store.withdraw('c1');
    expect(finder.terms(ask('laser'))).toEqual([]);
  });

  test('finds in texts what is published at that moment', () => {
    const store = publishing();
    const finder = createTermFinder(store.source);
    const query = { texts: ['A laser', 'none'], source: EN, target: ZH };
    expect(finder.termsInTexts(query)).toEqual([[], []]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光']));
    expect(finder.termsInTexts(query)).toMatchObject([[{ conceptId: 'c1', start: 2, end: 7 }], []]);
    store.withdraw('c1');
    expect(finder.termsInTexts(query)).toEqual([[], []]);
  });

  test('reads concepts only when something was published', () => {
    const store = publishing();
    store.publish(concept('c1', ['en:laser']));
    const finder = createTermFinder(store.source);
    finder.refresh();
    finder.terms(ask('laser'));
    finder.terms(ask('las'));
    expect(store.reads()).toBe(1);
  });
});
