import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type HashText, hashText } from '../../../src/checks/cons/folded-hash.js';
import { bySource, byNumberTemplate, byTarget, withoutNumbers } from '../../../src/checks/cons/groupings.js';
import { PairColumns } from '../../../src/checks/cons/pair-columns.js';
import { segmentGroups, segmentKey } from '../../../src/checks/cons/segment-groups.js';
import { GROUP_KINDS, type GroupKind } from '../../../src/domain/inspection.js';
import { RenderedText } from '../../../src/terminology/renderings/rendered-text.js';
import { tag } from '../checked.js';

/** Few of everything, so that texts are often alike. */
const piece = fc.constantFrom(
  'a',
  'A',
  'Ａ',
  'é',
  'e\u0301',
  ' ',
  '\u3000',
  '\n ',
  '1',
  '２',
  '3.5',
  '1,',
  '٣',
  '𝟜',
  '#',
);
const odd = fc.constantFrom('ΑΣ', 'σ', 'İ', 'ｶﾞ', 'ガ', '각', '각', '中国', '，', '\ud800', 'ﬁ', 'Å', 'K', '\u0000');
const text = fc.string({ unit: fc.oneof(piece, odd, fc.string({ unit: 'binary', maxLength: 2 })), maxLength: 8 });

describe('hashText', () => {
  test('is equal exactly where the folded forms are, but for chance', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [hashText(a), hashText(b)];
        expect(isSame(one.key, other.key)).toBe(segmentKey(a) === segmentKey(b));
        expect(isSame(one.template, other.template)).toBe(withoutNumbers(a) === withoutNumbers(b));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a long text', 'Word 12 '.repeat(2000), 'wORD  12\n'.repeat(2000)],
    ['every unit by itself', allUnits((unit) => unit), allUnits((unit) => unit)],
  ])('%s', (_, a, b) => {
    expect(segmentKey(a) === segmentKey(b)).toBe(isSame(hashText(a).key, hashText(b).key));
  });

  test('folds every unit as the forms are folded', () => {
    for (let unit = 1; unit < 0x10000; unit++) {
      const one = `x${String.fromCharCode(unit)}x`;
      const [key, template] = [segmentKey(one), withoutNumbers(one)];
      // A form of a form is the form: a text and its form have one hash, by whichever way each comes.
      if (!isSame(hashText(one).key, hashText(key).key)) throw new Error(`U+${unit.toString(16)}`);
      if (!isSame(hashText(one).template, hashText(template).key))
        throw new Error(`U+${unit.toString(16)} as a number`);
    }
    expect.assertions(0);
  });
});

function allUnits(each: (unit: string) => string): string {
  return Array.from({ length: 0xd7ff }, (_, unit) => each(String.fromCharCode(unit + 1))).join('');
}

type Hashes = ReturnType<HashText>;

function isSame(a: Hashes['key'], b: Hashes['key']): boolean {
  return a?.low === b?.low && a?.high === b?.high;
}

const GROUPINGS = { source: bySource, target: byTarget, numbers: byNumberTemplate };
const words = fc.constantFrom('Open', 'open', 'file', 'FILE', ' 3', ' 12', ' 3.5', '打开', '文件', ' ');
const pairs = fc.array(
  fc.record({ source: fc.array(words, { maxLength: 3 }), target: fc.array(words, { maxLength: 2 }) }),
  { maxLength: 40 },
);
/** Three hashes for all texts. */
const weakly: HashText = (given) => {
  const { key, template } = hashText(given);
  return key && template ? { key: weak(key.low), template: weak(template.low) } : {};
};
const weak = (low: number) => ({ low: low % 3, high: 0 });

describe('PairColumns', () => {
  // Pairs whose forms have one hash by chance look consistent: of 64 bits that is one in 10^19.
  test.each<[string, HashText, (found: string[], expected: string[]) => void]>([
    [
      'all, and no other',
      hashText,
      (found, expected) => {
        expect(found).toEqual(expected);
      },
    ],
    [
      'no other, where hashes are often equal by chance',
      weakly,
      (found, expected) => {
        expect(expected).toEqual(expect.arrayContaining(found));
      },
    ],
  ])('leads to the groups that looking at all pairs finds: %s', (_, hash, expectGroups) => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...GROUP_KINDS), (given, kind) => {
        const compared = given.map(({ source, target }, index) =>
          comparedPair(index, source.join(''), target.join('')),
        );
        const columns = new PairColumns(hash);
        for (const { source, target } of compared) {
          columns.addPair(columns.addText(source.text), columns.addText(target.text));
        }
        const candidates = Array.from(columns.candidates(kind), (members) => Array.from(members));
        const found = candidates.flatMap((members) =>
          groupsOf(
            kind,
            members.map((index) => compared[index]!),
          ),
        );
        expectGroups(found.sort(), groupsOf(kind, compared).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out what is consistent', () => {
    const columns = new PairColumns();
    for (const [source, target] of [
      ['打开文件', 'Open file'],
      ['打开文件', 'open  FILE'],
      ['关闭文件', ''],
      ['关闭文件', 'Close file'],
    ]) {
      columns.addPair(columns.addText(source!), columns.addText(target!));
    }
    expect([...columns.candidates('source')]).toEqual([]);
  });
});

function comparedPair(index: number, source: string, target: string) {
  const side = (given: string, language: string) => {
    return { text: given, language: tag(language), isBlank: given.trim() === '' };
  };
  return {
    index,
    source: side(source, 'en'),
    target: side(target, 'en'),
    renderings: new RenderedText(target, tag('en')),
  };
}

function groupsOf(kind: GroupKind, members: readonly ReturnType<typeof comparedPair>[]): string[] {
  return Array.from(segmentGroups(members, GROUPINGS[kind](2)), ({ byWording }) =>
    JSON.stringify([...byWording].map(([wording, those]) => [wording, those.map(({ index }) => index)])),
  );
}
