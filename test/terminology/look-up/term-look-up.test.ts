import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Concept } from '../../../src/domain/glossary.js';
import { TermLookUp } from '../../../src/terminology/look-up/term-look-up.js';
import { romaniseChinese } from '../../../src/terminology/pinyin.js';
import { rankWithFuse } from '../../../src/terminology/typo-ranking.js';
import { concept, EN, ZH } from '../concepts.js';

const options = { rankTypos: rankWithFuse, romanise: romaniseChinese };
const asked = (text: string) => ({ text, source: ZH, target: EN, limit: 7 });

function lookUpOf(concepts: readonly Concept[]): TermLookUp {
  const lookUp = new TermLookUp(options);
  concepts.forEach((one) => {
    lookUp.add(one);
  });
  return lookUp;
}

const word = fc.constantFrom('量子', '计算', '中心', '实验', '重庆', '天文');
const english = fc.constantFrom('quantum', 'of', 'centre', 'lab', 'sky', 'the', 'test');
const text = (parts: fc.Arbitrary<string>, between: string) =>
  fc.array(parts, { minLength: 1, maxLength: 4 }).map((words) => words.join(between));
const pair = fc.record({ zh: text(word, ''), en: text(english, ' ') });
const query = fc.oneof(
  text(word, ''),
  text(english, ' '),
  fc.constantFrom('liangzi', 'lz', 'chongqing', 'quntum', 'cetnre', '量了计', 'zhongxn'),
);

describe('TermLookUp', () => {
  test('answers the same however its concepts came, in one piece or in many', () => {
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 60 }),
        fc.array(query, { maxLength: 5 }),
        (pairs, queries) => {
          const concepts = pairs.map(({ zh, en }, place) => concept(`c${place}`, [`zh-CN:${zh}`, `en:${en}`]));
          const inPieces = new TermLookUp(options);
          concepts.forEach((one, place) => {
            inPieces.add(one);
            // Each look-up arranges what has come, and parts are merged.
            if (place % 3 === 0) inPieces.find(asked('zz'));
          });
          const atOnce = lookUpOf(concepts);
          for (const one of queries) expect(inPieces.find(asked(one))).toEqual(atOnce.find(asked(one)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('what is staged is found when it is published, all of it, and what it replaces is not', () => {
    const lookUp = lookUpOf([concept('a', ['en:laser']), concept('b', ['en:muon'])]);
    const staged = lookUp.stage();
    staged.add(concept('a', ['en:photon']));
    staged.add(concept('c', ['en:quark']));
    const building = staged.build();
    let step = building.next();
    while (step.done !== true) {
      expect(lookUp.find(asked('laser'))).toHaveLength(1);
      expect(lookUp.find(asked('photon'))).toEqual([]);
      step = building.next();
    }
    staged.publish(step.value, ['a', 'b']);
    const found = ['laser', 'muon', 'photon', 'quark'].map((one) => lookUp.find(asked(one)).length);
    expect(found).toEqual([0, 0, 1, 1]);
  });

  test('a concept that is changed a thousand times is found once, as it is now', () => {
    const lookUp = new TermLookUp(options);
    for (let round = 0; round < 1000; round += 1) {
      lookUp.add(concept('a', [`en:laser ${round}`]));
      expect(lookUp.find(asked('laser'))).toHaveLength(1);
    }
    expect(lookUp.find(asked('laser 999'))).toMatchObject([{ matchedBy: 'exact' }]);
    expect(lookUp.find(asked('laser 7')).filter(({ matchedBy }) => matchedBy !== 'typo')).toEqual([]);
  });

  test('stop words and a query without them lead to the same term', () => {
    const lookUp = lookUpOf([concept('a', ['en:Institute of the History of Science'])]);
    for (const one of ['institute history', 'institute of the history of science', 'the institute history science']) {
      expect(lookUp.find(asked(one))).toHaveLength(1);
    }
  });
});
