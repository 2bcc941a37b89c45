import { beforeAll, describe, expect, test } from '@jest/globals';
import type { NewConcept, Term } from '../../src/domain/glossary.js';
import { conceptTableReader } from '../../src/formats/tabular/read-concept-table.js';
import { faultsOfChinese, faultsOfEnglish, type FileReport, filesIn, readShipped } from './shipped-files.js';

const FILES = filesIn('glossaries', '.csv');
/** Some concepts have a term in each of these, with where it was taken from. */
const FURTHER_LANGUAGES = ['fr', 'de', 'es', 'ru', 'ja', 'ar'];
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /^[\p{Script=Cyrillic}\p{N}\p{P} ]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\p{N}]+$/u,
  ar: /^[\p{Script=Arabic}\p{N}\p{P} ]+$/u,
};
const LATIN = /^[\p{Script=Latin}\p{N}\p{P} ]+$/u;
const NOT_OFFICIAL = 'translation, not official';
/** Ranks of research staff and of teachers that share an English title. */
const SHARED_ON_PURPOSE = new Set(['en professor', 'en associate professor']);

const reports = new Map<string, FileReport<NewConcept>>();
let concepts: readonly NewConcept[] = [];

beforeAll(async () => {
  for (const file of FILES) reports.set(file, await readShipped(conceptTableReader('csv'), file));
  concepts = [...reports.values()].flatMap(({ values }) => values);
});

function termsIn(concept: NewConcept, language: string): readonly Term[] {
  return concept.terms.filter((term) => term.language === language);
}

/** The concepts for which something holds, by their ids. */
function idsOf(found: (concept: NewConcept) => boolean): readonly string[] {
  return concepts.filter(found).map(({ externalId }) => externalId ?? 'without id');
}

describe('the glossaries that ship', () => {
  test('are read to the last row', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(3);
    for (const [file, { rejected, warnings, values }] of reports) {
      expect({ file, rejected, warnings }).toEqual({ file, rejected: [], warnings: [] });
      expect(values.length).toBeGreaterThan(0);
    }
  });

  test('hold at least 150 concepts, each with an id of its own', () => {
    const ids = concepts.map(({ externalId }) => externalId);
    expect(concepts.length).toBeGreaterThanOrEqual(150);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id ?? ''))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('say of every concept where its English comes from, or that it is not official', () => {
    expect(idsOf(({ source, notes }) => source === undefined && !notes.includes(NOT_OFFICIAL))).toEqual([]);
    expect(idsOf(({ source, notes }) => source !== undefined && notes.includes(NOT_OFFICIAL))).toEqual([]);
  });

  test('give every concept exactly one preferred term in each language', () => {
    for (const language of ['zh-Hans', 'en']) {
      const preferred = (concept: NewConcept) =>
        termsIn(concept, language).filter(({ status }) => status === 'preferred');
      expect(idsOf((concept) => preferred(concept).length !== 1)).toEqual([]);
    }
    const known = new Set(['zh-Hans', 'en', ...FURTHER_LANGUAGES]);
    expect(idsOf(({ terms }) => terms.some(({ language }) => !known.has(language)))).toEqual([]);
  });

  test('have a term in six more languages for a hundred concepts, each with its source', () => {
    const complete = concepts.filter((concept) => FURTHER_LANGUAGES.every((one) => termsIn(concept, one).length === 1));
    expect(complete.length).toBeGreaterThanOrEqual(100);
    const further = concepts
      .flatMap(({ terms }) => terms)
      .filter(({ language }) => FURTHER_LANGUAGES.includes(language));
    expect(further.filter(({ source = '' }) => source === '')).toEqual([]);
    const wrong = further.filter(({ language, text }) => !(SCRIPTS[language] ?? LATIN).test(text));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('keep superseded wordings as deprecated terms', () => {
    const deprecated = concepts.flatMap(({ terms }) => terms).filter(({ status }) => status === 'deprecated');
    expect(deprecated.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '国家重点实验室',
        '全国科技创新中心',
        'International Exchange Center',
        'internal circulation shall be the main body',
      ]),
    );
  });

  test('use a term for one concept only', () => {
    const owners = new Map<string, string[]>();
    for (const { externalId = '', terms } of concepts) {
      for (const { language, text } of terms) {
        const key = `${language} ${text.toLowerCase()}`;
        owners.set(key, [...(owners.get(key) ?? []), externalId]);
      }
    }
    const shared = [...owners].filter(([key, ids]) => ids.length > 1 && !SHARED_ON_PURPOSE.has(key));
    expect(shared).toEqual([]);
  });

  test('mark acronyms as such, beside the full form', () => {
    const acronyms = concepts.flatMap(({ terms }) => terms).filter(({ type }) => type === 'acronym');
    expect(acronyms.length).toBeGreaterThanOrEqual(50);
    expect(acronyms.filter(({ text }) => !/^[A-Z][A-Za-z0-9-]+$/.test(text))).toEqual([]);
    expect(acronyms.filter(({ status }) => status === 'preferred')).toEqual([]);
    const unmarked = concepts
      .flatMap(({ terms }) => terms)
      .filter(({ text, type }) => /^[A-Z]{2,6}$/.test(text) && type !== 'acronym');
    expect(unmarked).toEqual([]);
  });

  test('are written with the marks and spaces of each language', () => {
    const written = concepts
      .flatMap(({ terms }) => terms)
      .map((term) => ({
        text: term.text,
        faults: ['zh-Hans', 'ja'].includes(term.language) ? faultsOfChinese(term.text) : faultsOfEnglish(term.text),
      }));
    expect(written.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});
