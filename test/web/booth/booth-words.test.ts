import { describe, expect, test } from '@jest/globals';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import { commandOf, type KeyPlace, type PressedKey } from '../../../src/web/booth/booth-keys.js';
import { DEFAULT_SETTINGS, readSettings, resized } from '../../../src/web/booth/booth-settings.js';
import { answered, dueCards } from '../../../src/web/booth/flashcards.js';
import { freshnessText } from '../../../src/web/booth/freshness.js';
import { LookUpTally } from '../../../src/web/booth/look-up-tally.js';
import { numberOfQuery } from '../../../src/web/booth/number-of-query.js';
import { readQuickAdd, writeQuickAdd } from '../../../src/web/booth/quick-add.js';
import { sheetLines, topLines } from '../../../src/web/booth/term-sheet.js';
import { directionOf, typedSide } from '../../../src/web/booth/typed-side.js';
import { joinRows, rowOfMemories, rowsOfTerms } from '../../../src/web/booth/wider-rows.js';

const tag = (language: string) => language as LanguageTag;
const ZH_EN = { source: tag('zh'), target: tag('en') };
const DE_FR = { source: tag('de'), target: tag('fr') };

describe('numberOfQuery', () => {
  const said = (query: string, direction = ZH_EN) =>
    numberOfQuery(query, direction)?.readings.map(({ renderings }) => renderings.map(({ text }) => text).join(' / ')) ??
    [];

  test.each([
    ['3.2亿', ['320 million / 3.2亿']],
    ['320m', ['3.2亿 / 320 million']],
    ['half a million', ['50万 / 500,000']],
    ['半', ['half / 一半']],
    ['500000', ['500,000 / 50万']],
    [' 1,000,000 ', ['1 million / 100万']],
    ['two', ['2 / 2']],
  ])('renders %s in the other language first', (query, wanted) => {
    expect(said(query)).toEqual(wanted);
  });

  test('reads digits as the language of the speaker writes them', () => {
    expect(said('1.000', DE_FR)).toEqual(['1\u202f000 / 1.000', '1 / 1']);
    expect(said('1.000', ZH_EN)).toEqual(['1 / 1', '1,000 / 1,000']);
    expect(said('1.000', { source: tag('en'), target: tag('de') })[0]).toBe('1 / 1');
    expect(said('1.000', { source: tag('de'), target: tag('en') })[0]).toBe('1,000 / 1.000');
  });

  test.each(['863', '2025', '5%', '5 %', '', 'lighthouse', 'second', 'COVID-19'])(
    'has nothing to say for %j',
    (query) => {
      expect(said(query)).toEqual([]);
    },
  );
});

describe('readQuickAdd', () => {
  const written = (line: string, direction = ZH_EN) => {
    const read = readQuickAdd(line, direction);
    if ('problem' in read) return read.problem;
    return read.terms.map(({ language, text, status, type }) => [language, text, status, type ?? '-'].join(' '));
  };

  test.each([
    ['灯塔 = lighthouse', ['zh 灯塔 preferred -', 'en lighthouse preferred -']],
    ['lighthouse=灯塔', ['en lighthouse preferred -', 'zh 灯塔 preferred -']],
    [
      '灯塔＝lighthouse | light tower',
      ['zh 灯塔 preferred -', 'en lighthouse preferred -', 'en light tower admitted -'],
    ],
    ['灯塔', ['zh 灯塔 preferred -']],
    ['lighthouse', ['en lighthouse preferred -']],
    ['= lighthouse', ['en lighthouse preferred -']],
    ['海岸研究院 = CRI', ['zh 海岸研究院 preferred -', 'en CRI preferred acronym']],
    ['2024 = 二〇二四', ['en 2024 preferred -', 'zh 二〇二四 preferred -']],
    [' = ', 'Write “source = target”.'],
    ['|=|', 'Write “source = target”.'],
    ['a = b = c', 'One “=” only, between the two languages.'],
    [`灯塔 = ${'x'.repeat(501)}`, 'A term is too long.'],
  ])('reads %s', (line, wanted) => {
    expect(written(line)).toEqual(wanted);
  });

  test('goes by the direction where the scripts do not tell', () => {
    expect(written('Bahnhof = gare', DE_FR)).toEqual(['de Bahnhof preferred -', 'fr gare preferred -']);
  });

  test('writes the line again', () => {
    const read = readQuickAdd('lighthouse | light tower = 灯塔', ZH_EN);
    if ('problem' in read) throw new Error(read.problem);
    const content = { terms: read.terms, origin: 'interpreter' as const };
    expect(writeQuickAdd(content, (language) => language === 'zh')).toBe('灯塔 = lighthouse | light tower');
  });
});

describe('typedSide', () => {
  test.each([
    ['灯', 'source'],
    ['lamp', 'target'],
    ['5G基站', 'source'],
    ['2024', undefined],
    ['', undefined],
  ])('%s', (text, side) => {
    expect(typedSide(text, ZH_EN)).toBe(side);
  });

  test('tells Japanese by its kana and does not tell two Latin languages apart', () => {
    expect(typedSide('とうだい', { source: tag('en'), target: tag('ja') })).toBe('target');
    expect(typedSide('pain', DE_FR)).toBeUndefined();
    expect(directionOf('pain', DE_FR)).toEqual(DE_FR);
    expect(directionOf('lamp', ZH_EN)).toEqual({ source: 'en', target: 'zh' });
  });
});

describe('commandOf', () => {
  const inBox: KeyPlace = { on: 'box', isAtEnd: true, isOpen: false, isAsked: false, hasShortcuts: true };
  const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
    ...{ key, code: key, altKey: false, ctrlKey: false, metaKey: false },
    ...more,
  });

  test.each<[string, PressedKey, Partial<KeyPlace>, string | undefined]>([
    ['a letter in the box is typed', press('a'), {}, undefined],
    ['a letter elsewhere goes to the box', press('a'), { on: 'page' }, 'type'],
    ['an input method elsewhere, too', press('Process'), { on: 'control' }, 'type'],
    ['not where single keys are off', press('a'), { on: 'page', hasShortcuts: false }, undefined],
    ['/ goes to the box', press('/'), { on: 'control' }, 'box'],
    ['/ in the box is typed', press('/'), {}, undefined],
    ['the space bar presses a button', press(' '), { on: 'control' }, undefined],
    ['Enter accepts nothing', press('Enter'), {}, undefined],
    ['Ctrl+Enter adds', press('Enter', { ctrlKey: true }), {}, 'add'],
    ['Cmd+Enter adds', press('Enter', { metaKey: true }), {}, 'add'],
    ['Ctrl+C is the browser’s', press('c', { ctrlKey: true }), {}, undefined],
    ['→ at the end shows', press('ArrowRight'), {}, 'show'],
    ['→ within moves the caret', press('ArrowRight'), { isAtEnd: false }, undefined],
    ['← hides what is shown', press('ArrowLeft'), { isOpen: true }, 'hide'],
    ['← otherwise moves the caret', press('ArrowLeft'), {}, undefined],
    ['↓ highlights', press('ArrowDown'), {}, 'next'],
    ['↓ in a field is the field’s', press('ArrowDown'), { on: 'field' }, undefined],
    ['Esc leaves a field', press('Escape'), { on: 'field' }, 'clear'],
    ['Alt+E by its place on the keyboard', press('´', { code: 'KeyE', altKey: true }), {}, 'edit'],
    ['1 answers a card', press('1'), { on: 'control', isAsked: true }, 'unknown'],
    ['1 otherwise is typed', press('1'), { on: 'page' }, 'type'],
    ['AltGr types a sign', press('@', { code: 'KeyQ', altKey: true, ctrlKey: true }), {}, undefined],
  ])('%s', (_what, pressed, place, command) => {
    expect(commandOf(pressed, { ...inBox, ...place })).toBe(command);
  });
});

describe('freshnessText', () => {
  const noon = new Date(2026, 2, 15, 12, 0).getTime();

  test.each([
    [
      { at: new Date(2026, 2, 15, 9, 5).getTime(), terms: 312, isOnline: false, waiting: 0 },
      'as of 09:05, 312 terms, offline',
    ],
    [{ at: noon, terms: 1, isOnline: true, waiting: 2 }, 'as of 12:00, 1 term, online, 2 changes waiting'],
    [
      { at: new Date(2026, 1, 3, 8, 0).getTime(), terms: 0, isOnline: false, waiting: 1 },
      'as of 2026-02-03 08:00, 0 terms, offline, 1 change waiting',
    ],
    [
      { at: noon, terms: 20_000, isPartial: true, isOnline: true, waiting: 0 },
      'as of 12:00, 20000 terms, more on the server, online',
    ],
    [{ terms: 0, isOnline: true, waiting: 0 }, 'loading, 0 terms, online'],
  ])('%j', (freshness, text) => {
    expect(freshnessText(freshness, noon)).toBe(text);
  });
});

describe('LookUpTally', () => {
  test('counts rows and lists misses, the newest first, until they are found or added', () => {
    const tally = new LookUpTally();
    const look = (query: string, rowKey?: string) => {
      const record = { query, ...ZH_EN, hits: rowKey === undefined ? 0 : 1, at: 1 };
      tally.add({ record, ...(rowKey !== undefined && { rowKey }) });
    };
    for (const query of ['a', 'b', 'a', 'c']) look(query);
    look('x', 'row');
    look('x', 'row');
    expect(tally.misses.map(({ query }) => query)).toEqual(['c', 'a', 'b']);
    expect([tally.countOf('row'), tally.countOf('other')]).toEqual([2, 0]);
    look('c', 'row');
    tally.forgetMiss('b');
    expect(tally.misses.map(({ query }) => query)).toEqual(['a']);
  });
});

describe('flashcards', () => {
  test('ask what is longest due first, then what was never asked; a wrong answer goes back to the first box', () => {
    const cards = new Map([
      ['late', { id: 'late', box: 2, dueAt: 10 }],
      ['later', { id: 'later', box: 1, dueAt: 5 }],
      ['not yet', { id: 'not yet', box: 1, dueAt: 50 }],
    ]);
    expect(dueCards(['fresh', 'not yet', 'late', 'later'], cards, 20)).toEqual(['later', 'late', 'fresh']);
    const known = answered(answered(undefined, 'a', true, 0), 'a', true, 0);
    expect(known.box).toBe(2);
    expect(known.dueAt).toBeGreaterThan(answered(undefined, 'a', true, 0).dueAt);
    expect(answered(known, 'a', false, 0)).toMatchObject({ box: 0 });
    const best = Array.from({ length: 9 }).reduce(
      (card: ReturnType<typeof answered>) => answered(card, 'a', true, 0),
      known,
    );
    expect(best.box).toBe(4);
  });
});

describe('the sheet', () => {
  const entry = (id: string, ...terms: [string, string][]) => ({
    id,
    isWaiting: false,
    content: {
      terms: terms.map(([language, text]) => ({ language: tag(language), text, status: 'preferred' as const })),
      origin: 'interpreter' as const,
    },
  });
  const entries = [
    entry('1', ['de', 'Zug'], ['fr', 'train']),
    entry('2', ['de', 'Äpfel'], ['fr', 'pommes']),
    entry('3', ['fr', 'gare']),
    entry('4', ['de', 'Bahn'], ['fr', 'chemin de fer']),
  ];

  test('is sorted as the language sorts; what has no term in it comes last', () => {
    expect(sheetLines(entries, DE_FR).map(({ id }) => id)).toEqual(['2', '4', '1', '3']);
    const turned = { source: tag('fr'), target: tag('de') };
    expect(sheetLines(entries, turned).map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
  });

  test('begins with what was looked up most', () => {
    const counts = new Map([
      ['1', 1],
      ['4', 3],
    ]);
    const top = topLines(sheetLines(entries, DE_FR), (id) => counts.get(id) ?? 0);
    expect(top.map(({ id }) => id)).toEqual(['4', '1']);
  });
});

describe('settings', () => {
  test.each([null, '', '{', 'null', '[]', '{"idleSeconds":-1,"size":"120","widen":1}'])('default for %s', (kept) => {
    expect(readSettings(kept)).toEqual(DEFAULT_SETTINGS);
  });

  test('are read as they were kept, and sizes stay within their ends', () => {
    expect(readSettings('{"idleSeconds":0,"size":200,"widen":false}')).toEqual({
      idleSeconds: 0,
      size: 200,
      widen: false,
    });
    expect(resized({ ...DEFAULT_SETTINGS, size: 200 }, 1).size).toBe(200);
    expect(resized({ ...DEFAULT_SETTINGS, size: 120 }, -1).size).toBe(100);
    expect(resized({ ...DEFAULT_SETTINGS, size: 170 }, 0).size).toBe(100);
  });
});

describe('rows of the server', () => {
  const hit = (conceptId: string, text: string, status: 'preferred' | 'forbidden' = 'preferred') => ({
    term: { text, language: 'zh-Hans', status },
    translations: [{ text: `${text} in English`, language: 'en', status: 'preferred' as const }],
    matchedBy: 'exact',
    range: { start: 0, end: text.length },
    conceptId,
    glossaryId: 'g',
  });

  test('have the preferred term of the same language beside a forbidden one', () => {
    const preferred = {
      c1: [
        { text: '灯塔', language: 'zh' },
        { text: 'lighthouse', language: 'en' },
      ],
    };
    const [row] = rowsOfTerms({ query: '灯楼', hits: [hit('c1', '灯楼', 'forbidden')] }, preferred);
    expect(row?.instead.map(({ text }) => text)).toEqual(['灯塔']);
  });

  test('stand behind those of the page, without what is there already', () => {
    const rows = rowsOfTerms({ query: '灯', hits: [hit('c1', '灯'), hit('c2', '灯标'), hit('c3', '灯标')] }, {});
    const own = [{ ...rows[0]!, origin: 'glossary' as const }];
    expect(joinRows(own, rows, 7).map(({ key, origin }) => `${key} ${origin}`)).toEqual([
      'concept:c1 glossary',
      'concept:c2 server',
      'concept:c3 server',
    ]);
    expect(joinRows(own, rows, 2)).toHaveLength(2);
  });

  test('say what the memories have for a phrase, in the direction in which it was typed', () => {
    const sentence = {
      unitId: 'u',
      memoryId: 'm',
      source: { language: 'en', text: 'The lamp.' },
      target: { language: 'zh', text: '灯。' },
      ranges: [],
    };
    const answer = { items: [sentence], renderings: [{ text: '灯', count: 3 }] };
    const [row] = rowOfMemories('lamp', answer, ZH_EN);
    expect([row?.origin, row?.term.language, row?.targets[0]?.language]).toEqual(['memory', 'en', 'zh']);
    expect(rowOfMemories('lamp', { items: [], renderings: [] }, ZH_EN)).toEqual([]);
  });
});
