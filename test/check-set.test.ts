import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

/** The test set of the checks is data: these are the rules that whoever adds a case must keep. */
const FOLDER = fileURLToPath(new URL('check-set/', import.meta.url));
const LANGUAGE_PAIRS = ['en-de', 'en-fr', 'en-ja', 'en-ru', 'zh-en'];

const RULES = new Set(
  `term.missing term.forbidden term.deprecated term.do-not-translate term.mixed term.first-mention term.validity
  cons.target cons.source cons.number-template empty untranslated untranslated.part lang.wrong script.hans-hant
  num.magnitude num.mismatch num.unit num.percent-point num.times date.mismatch
  punct.end punct.width punct.space punct.quotes punct.brackets ws.double ws.edge ws.zero-width ws.control dup.word
  tag.missing tag.extra tag.order tag.pairs placeholder url email doi code acronym
  len.ratio len.max case.start name.order status.unedited-fuzzy`.split(/\s+/),
);
const FIELDS = new Set('id document date source target state matchScore maxLength expected acceptable why'.split(' '));

interface Side {
  readonly language: string;
  readonly text: string;
  readonly codes?: readonly { readonly id: string; readonly kind: string; readonly at: number }[];
}

interface Case {
  readonly id: string;
  readonly document?: string;
  readonly source: Side;
  readonly target: Side;
  readonly expected: readonly { readonly rule: string; readonly where?: string }[];
  readonly acceptable?: readonly string[];
  readonly why: string;
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
const CASES = FILES.flatMap((file) => casesOf(file).map((one) => ({ file, one })));

function casesOf(file: string): readonly Case[] {
  const lines = readFileSync(`${FOLDER}${file}`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Case);
}

/** The cases for which something holds, by their ids alone: what is held back is not to be read in a log. */
function idsOf(isSo: (one: Case) => boolean): readonly string[] {
  return CASES.filter(({ one }) => isSo(one)).map(({ one }) => one.id);
}

describe('the test set of the checks', () => {
  test('has a tuned part, a held-back part, the later sets and a glossary for each pair of languages', () => {
    const parts = ['tuned', 'held-back', 'second', 'third', 'fourth', 'fifth', 'sixth'];
    const files = parts.flatMap((part) => LANGUAGE_PAIRS.map((pair) => `${part}-${pair}.jsonl`));
    expect([...FILES].sort()).toEqual(files.sort());
    const glossaries = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(glossaries.sort()).toEqual(LANGUAGE_PAIRS.map((pair) => `glossary-${pair}.json`));
  });

  test('is large enough: 300 pairs of Chinese and English, 100 of each other', () => {
    for (const pair of LANGUAGE_PAIRS) {
      const own = CASES.filter(({ file }) => file.endsWith(`${pair}.jsonl`));
      expect(own.length).toBeGreaterThanOrEqual(pair === 'zh-en' ? 300 : 100);
    }
  });

  test('gives every case an id of its own', () => {
    expect(new Set(CASES.map(({ one }) => one.id)).size).toBe(CASES.length);
  });

  test('has cases with known fields, both sides and a reason', () => {
    expect(idsOf((one) => Object.keys(one).some((name) => !FIELDS.has(name)))).toEqual([]);
    const isSide = ({ language, text }: Side) => /^[a-z]{2}(-[A-Z]{2})?$/.test(language) && typeof text === 'string';
    expect(idsOf(({ source, target }) => !isSide(source) || !isSide(target))).toEqual([]);
    expect(idsOf(({ why }) => why.trim() === '')).toEqual([]);
  });

  test('names known rules, none both planted and acceptable', () => {
    const named = ({ expected, acceptable = [] }: Case) => [...expected.map(({ rule }) => rule), ...acceptable];
    expect(idsOf((one) => named(one).some((rule) => !RULES.has(rule)))).toEqual([]);
    const isBoth = ({ expected, acceptable = [] }: Case) => expected.some(({ rule }) => acceptable.includes(rule));
    expect(idsOf(isBoth)).toEqual([]);
  });

  test('has correct pairs, and errors of every rule in both halves', () => {
    expect(idsOf(({ expected }) => expected.length === 0).length).toBeGreaterThan(CASES.length / 4);
    for (const half of ['tuned', 'held-back']) {
      const own = CASES.filter(({ file }) => file.startsWith(half));
      const planted = new Set(own.flatMap(({ one }) => one.expected.map(({ rule }) => rule)));
      expect([...RULES].filter((rule) => !planted.has(rule))).toEqual([]);
    }
  });

  test('says where an error is by words that stand there', () => {
    const occurs = ({ source, target }: Case, where: string) =>
      [source, target].some(({ text }) => text.includes(where));
    expect(idsOf((one) => one.expected.some(({ where }) => where !== undefined && !occurs(one, where)))).toEqual([]);
    expect(idsOf(({ expected }) => expected.some(({ where }) => where === ''))).toEqual([]);
  });

  test('has codes within their texts and in order', () => {
    const isWrong = ({ text, codes = [] }: Side) =>
      codes.some(({ at }, index) => at < (codes[index - 1]?.at ?? 0) || at > text.length);
    expect(idsOf(({ source, target }) => isWrong(source) || isWrong(target))).toEqual([]);
  });

  test('keeps a document in one half and one pair of languages', () => {
    const places = new Map<string, Set<string>>();
    for (const { file, one } of CASES) {
      if (one.document === undefined) continue;
      const place = `${file} ${one.source.language} ${one.target.language}`;
      places.set(one.document, (places.get(one.document) ?? new Set()).add(place));
    }
    expect(places.size).toBeGreaterThan(0);
    expect([...places].filter(([, all]) => all.size > 1).map(([document]) => document)).toEqual([]);
  });
});

describe('the glossaries of the set', () => {
  test.each(LANGUAGE_PAIRS)('%s: concepts with ids of their own and terms in both languages', (pair) => {
    const concepts = JSON.parse(readFileSync(`${FOLDER}glossary-${pair}.json`, 'utf8')) as readonly {
      readonly id: string;
      readonly terms: readonly { readonly language: string; readonly text: string; readonly status: string }[];
    }[];
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    const terms = concepts.flatMap((concept) => concept.terms);
    expect(terms.filter(({ text }) => text === '' || text !== text.trim())).toEqual([]);
    const known = new Set(['preferred', 'admitted', 'deprecated', 'forbidden']);
    expect(terms.filter(({ status }) => !known.has(status))).toEqual([]);
    const languages = new Set(terms.map(({ language }) => language.slice(0, 2)));
    expect([...languages].sort()).toEqual(pair.split('-').sort());
  });
});
