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
  test('answers from what is published at that moment', async () => {
    const store = publishing();
    const finder = createTermFinder(store.source);
    expect(await finder.terms(ask('laser'))).toEqual([]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光']));
    expect(await finder.terms(ask('laser'))).toMatchObject([{ conceptId: 'c1', translations: [{ text: '激光' }] }]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光器']));
    expect(await finder.terms(ask('laser'))).toMatchObject([{ translations: [{ text: '激光器' }] }]);
    store.withdraw('c1');
    expect(await finder.terms(ask('laser'))).toEqual([]);
  });

  test('finds in texts what is published at that moment', async () => {
    const store = publishing();
    const finder = createTermFinder(store.source);
    const query = { texts: ['A laser', 'none'], source: EN, target: ZH };
    expect(await finder.termsInTexts(query)).toEqual([[], []]);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光']));
    expect(await finder.termsInTexts(query)).toMatchObject([[{ conceptId: 'c1', start: 2, end: 7 }], []]);
    store.withdraw('c1');
    expect(await finder.termsInTexts(query)).toEqual([[], []]);
  });

  test('is ready once it has read what was published before it', async () => {
    const store = publishing();
    expect(await createTermFinder(store.source).termsReady()).toBe(true);
    store.publish(concept('c1', ['en:laser', 'zh-CN:激光']));
    const finder = createTermFinder(store.source);
    expect(await finder.termsReady()).toBe(false);
    await finder.refresh();
    expect(await finder.termsReady()).toBe(true);
    store.publish(concept('c2', ['en:maser', 'zh-CN:微波激射器']));
    expect(await finder.termsReady()).toBe(true);
  });

  test('reads concepts only when something was published', async () => {
    const store = publishing();
    store.publish(concept('c1', ['en:laser']));
    const finder = createTermFinder(store.source);
    await finder.refresh();
    await finder.terms(ask('laser'));
    await finder.terms(ask('las'));
    expect(store.reads()).toBe(1);
  });

  test('takes an import in as a whole; meanwhile look-ups answer from what there was', async () => {
    const store = publishing();
    store.publish(concept('c0', ['en:laser']));
    const finder = createTermFinder(store.source);
    expect(await finder.terms(ask('laser'))).toHaveLength(1);
    for (let number = 1; number <= 3000; number += 1) store.publish(concept(`c${number}`, [`en:photon ${number}`]));
    const taking = finder.refresh();
    const seen = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const [laser, photon] = await Promise.all([finder.terms(ask('laser')), finder.terms(ask('photon 1'))]);
      seen.add(`${laser.length} ${Math.min(photon.length, 1)}`);
    }
    await taking;
    expect(await finder.terms(ask('photon 3000'))).toHaveLength(1);
    for (const state of seen) expect(['1 0', '1 1']).toContain(state);
  });
});
