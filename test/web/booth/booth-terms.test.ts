import { describe, expect, test } from '@jest/globals';
import type { TermStatus, TermType } from '../../../src/domain/glossary.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { SessionEntryContent } from '../../../src/domain/session-glossary.js';
import { romaniseChinese } from '../../../src/terminology/pinyin.js';
import { TermIndex } from '../../../src/terminology/term-index.js';
import { BoothTerms, conceptKey, entryKey, type BoothConcept } from '../../../src/web/booth/booth-terms.js';
import { bestTarget } from '../../../src/web/booth/booth-row.js';

const PAIR = { source: 'zh' as LanguageTag, target: 'en' as LanguageTag };
const never = () => 0;

function term(language: string, text: string, status: TermStatus = 'preferred', type?: TermType) {
  return { language: language as LanguageTag, text, status, ...(type && { type }) };
}

function concept(id: string, terms: BoothConcept['terms'], approved = false): BoothConcept {
  return { id, glossaryId: 'g', approved, terms };
}

function entry(...terms: SessionEntryContent['terms']): SessionEntryContent {
  return { terms, origin: 'interpreter' };
}

function boothOf(concepts: readonly BoothConcept[]): BoothTerms {
  const terms = new BoothTerms(new TermIndex({ romanise: romaniseChinese }));
  put(terms, concepts);
  return terms;
}

function put(terms: BoothTerms, concepts: readonly BoothConcept[]): void {
  for (const step of terms.putConcepts(concepts)) expect(step).toBeUndefined();
}

function said(terms: BoothTerms, query: string, countOf: (key: string) => number = never): readonly string[] {
  return terms.lookUp(query, PAIR, countOf).map((row) => bestTarget(row)?.text ?? '–');
}

describe('BoothTerms', () => {
  test('ranks within a tier: the session, approved, looked up before, shorter', () => {
    const terms = boothOf([
      concept('1', [term('zh', '灯塔'), term('en', 'lighthouse')]),
      concept('2', [term('zh', '灯塔看守人'), term('en', 'keeper')], true),
      concept('3', [term('zh', '灯塔船员'), term('en', 'crew')]),
      concept('4', [term('zh', '灯塔灯'), term('en', 'lamp')]),
    ]);
    terms.putEntry('e', entry(term('zh', '灯塔维修工程师'), term('en', 'engineer')));
    expect(said(terms, '灯')).toEqual(['engineer', 'keeper', 'lighthouse', 'lamp', 'crew']);
    const crewIsFrequent = (key: string) => (key === conceptKey('3') ? 2 : 0);
    expect(said(terms, '灯', crewIsFrequent)).toEqual(['engineer', 'keeper', 'crew', 'lighthouse', 'lamp']);
    expect(said(terms, '灯塔')[0]).toBe('lighthouse');
  });

  test('lets what was looked up rise from below the seventh place', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      concept(String(at), [term('zh', `灯${'一'.repeat(at + 1)}`), term('en', `lamp ${at}`)]),
    );
    const terms = boothOf(many);
    expect(said(terms, '灯')).toHaveLength(7);
    expect(said(terms, '灯', (key) => Number(key === conceptKey('19')))[0]).toBe('lamp 19');
  });

  test('takes an entry out, changes it, and knows when an answer may be another', () => {
    const terms = boothOf([]);
    const { version } = terms;
    terms.putEntry('e', entry(term('zh', '浮标'), term('en', 'buoy')));
    expect(terms.version).not.toBe(version);
    expect(said(terms, 'buoy')).toEqual(['浮标']);
    terms.putEntry('e', entry(term('zh', '浮筒'), term('en', 'buoy')));
    expect(said(terms, 'buoy')).toEqual(['浮筒']);
    expect(terms.lookUp('buoy', PAIR, never)[0]!.key).toBe(entryKey('e'));
    terms.putEntry('e', undefined);
    expect(said(terms, 'buoy')).toEqual([]);
    expect(terms.size).toBe(0);
  });

  test('makes the concepts those of a newer snapshot', () => {
    const kept = concept('kept', [term('zh', '码头'), term('en', 'quay')]);
    const terms = boothOf([kept, concept('gone', [term('zh', '船坞'), term('en', 'dock')])]);
    const { version } = terms;
    put(terms, [kept]);
    expect(said(terms, 'dock')).toEqual([]);
    expect(terms.version).toBe(version + 1);
    put(terms, [kept]);
    expect(terms.version).toBe(version + 1);
    put(terms, [concept('kept', [term('zh', '码头'), term('en', 'wharf')])]);
    expect(said(terms, '码头')).toEqual(['wharf']);
  });

  test('shows one row for an entry and the concept that it was copied from, or that says the same', () => {
    const terms = boothOf([
      concept('1', [term('zh', '灯塔'), term('en', 'lighthouse')]),
      concept('2', [term('zh', '浮标'), term('en', 'buoy')]),
    ]);
    terms.putEntry('a', { ...entry(term('zh', '灯塔'), term('en', 'light tower')), conceptId: '1' });
    terms.putEntry('b', entry(term('zh', '浮标'), term('en', 'buoy')));
    expect(said(terms, '灯塔')).toEqual(['light tower']);
    expect(said(terms, '浮标')).toEqual(['buoy']);
  });

  test('finds by pinyin, initials and with typos, and keeps typos away from an answer', () => {
    const terms = boothOf([
      concept('1', [term('zh', '灯塔'), term('en', 'lighthouse')]),
      concept('2', [term('zh', '轻屋'), term('en', 'lighthous')]),
    ]);
    expect(said(terms, 'dengta')).toEqual(['lighthouse']);
    expect(said(terms, 'lighthuose')).toContain('灯塔');
    expect(said(terms, 'lighthouse')).toEqual(['灯塔']);
  });

  test('puts the preferred term beside a forbidden one, the full form beside an acronym, and shows a lonely term', () => {
    const terms = boothOf([
      concept('1', [term('zh', '潮位所', 'forbidden'), term('zh', '潮汐站'), term('en', 'tide station')]),
      concept('2', [
        term('zh', '海岸研究院'),
        term('en', 'Coastal Research Institute'),
        term('en', 'CRI', 'admitted', 'acronym'),
      ]),
    ]);
    terms.putEntry('e', entry(term('en', 'spring tide')));
    const row = (query: string) => terms.lookUp(query, PAIR, never)[0]!;
    expect(row('潮位所').instead.map(({ text }) => text)).toEqual(['潮汐站']);
    expect(row('cri').expansions.map(({ text }) => text)).toEqual(['Coastal Research Institute']);
    expect(row('coastal').expansions.map(({ text }) => text)).toEqual(['CRI']);
    expect(row('spring').targets).toEqual([]);
    expect(bestTarget(row('spring'))).toBeUndefined();
  });
});
