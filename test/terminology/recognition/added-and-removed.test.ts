import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Concept } from '../../../src/domain/glossary.js';
import { concept } from '../concepts.js';
import { recogniserOf, tag } from './recognised.js';

const LANGUAGES = ['en', 'ru', 'zh', 'ja'];
const TEXTS = ['ab abs b-a bas', 'карты карта ка', '量子变量 量', '測って測る量子'];
const texts = fc.constantFrom(
  ...[
    'en:ab',
    'en:abs',
    'en:b a',
    'en:AB',
    'ru:карта',
    'ru:ка',
    'zh:量子',
    'zh:變量',
    'zh-TW:量',
    'ja:測る',
    'fr:x',
    'en: ',
  ],
);
const terms = fc.array(texts, { minLength: 1, maxLength: 4 });
interface Change {
  readonly id: string;
  /** Null: it is removed. */
  readonly terms: readonly string[] | null;
  readonly approved: boolean;
  readonly forms: readonly string[] | null;
}
const change: fc.Arbitrary<Change> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  terms: fc.option(terms),
  approved: fc.boolean(),
  forms: fc.option(fc.constant(['bas'])),
});

function conceptOf({ id, terms: written, approved, forms }: Change): Concept | undefined {
  if (written === null) return undefined;
  const one = concept(id, written, { approved });
  return forms === null ? one : { ...one, terms: one.terms.map((term) => ({ ...term, forms })) };
}

function answers(recogniser: ReturnType<typeof recogniserOf>): readonly unknown[] {
  return LANGUAGES.flatMap((source, index) =>
    LANGUAGES.map((target) => recogniser.recognise(TEXTS[index]!, { source: tag(source), target: tag(target) })),
  );
}

test('whatever was added, changed and removed before, what there is now is found, and nothing else', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 30 }), fc.nat({ max: 30 }), async (changes, preparedAfter) => {
      const recogniser = recogniserOf();
      const present = new Map<string, Concept>();
      const prepare = (one: typeof recogniser) =>
        Promise.all(LANGUAGES.map((language) => one.prepare(tag(language), () => Promise.resolve())));
      for (const [index, one] of changes.entries()) {
        if (index === preparedAfter) await prepare(recogniser);
        const changed = conceptOf(one);
        if (changed === undefined) recogniser.remove(one.id);
        else recogniser.add(changed);
        if (changed === undefined) present.delete(one.id);
        else present.set(one.id, changed);
      }
      const fresh = recogniserOf(...present.values());
      await prepare(recogniser);
      await prepare(fresh);
      const given = answers(recogniser);
      found += given.flat().length;
      expect(given).toEqual(answers(fresh));
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(1000);
});

test('concepts that come while the stems are made are found by their stems', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => concept(`c${index}`, [`ru:слово${index}`, 'en:word']));
  const recogniser = recogniserOf(...many);
  let pauses = 0;
  await recogniser.prepare(tag('ru'), () => {
    if (pauses === 0) recogniser.remove('c0');
    if (pauses === 0) recogniser.add(concept('new', ['ru:карта', 'en:map']));
    pauses += 1;
    return Promise.resolve();
  });
  expect(pauses).toBeGreaterThan(1);
  const query = { source: tag('ru'), target: tag('en') };
  expect(recogniser.recognise('с картой', query)).toMatchObject([{ conceptId: 'new', matchedBy: 'stem' }]);
});
