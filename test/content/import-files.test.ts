import { describe, expect, test } from '@jest/globals';
import type { NewUnit } from '../../src/domain/unit.js';
import { conceptTableReader } from '../../src/formats/tabular/read-concept-table.js';
import { unitTableReader } from '../../src/formats/tabular/read-unit-table.js';
import { readTmx } from '../../src/formats/tmx/read-tmx.js';
import { readShipped } from './shipped-files.js';

/** The languages of each unit. */
function languagesOf(units: readonly NewUnit[]): readonly string[] {
  return units.map(({ variants }) => variants.map(({ language }) => language).join(' '));
}

function textsOf(units: readonly NewUnit[], language: string): readonly (string | undefined)[] {
  return units.map(({ variants }) => variants.find((variant) => variant.language === language)?.text);
}

describe('the files to import', () => {
  test('memory.csv has six units, with commas and quotation marks inside of fields', async () => {
    const { values, rejected } = await readShipped(unitTableReader('csv'), 'fixtures/import/memory.csv');
    expect(rejected).toEqual([]);
    expect(languagesOf(values)).toEqual(Array(6).fill('zh-CN en'));
    expect(textsOf(values, 'en')).toEqual(expect.arrayContaining(['The sign in the hall reads "Please touch."']));
  });

  test('memory.tsv has four units; a quotation mark is a character, an empty cell no text', async () => {
    const { values, rejected } = await readShipped(unitTableReader('tsv'), 'fixtures/import/memory.tsv');
    expect(rejected).toEqual([]);
    expect(languagesOf(values)).toEqual(['zh-CN en fr', 'zh-CN en fr', 'zh-CN en fr', 'zh-CN en']);
    expect(textsOf(values, 'en')[2]).toBe('The diagonal of the display is 55".');
  });

  test('memory-gb18030.csv is decoded to the last character, the one of four bytes included', async () => {
    const report = await readShipped(unitTableReader('csv'), 'fixtures/import/memory-gb18030.csv');
    const { values, rejected, warnings } = report;
    expect(rejected).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('it was read as GB18030')]);
    expect(languagesOf(values)).toEqual(Array(4).fill('zh-CN en'));
    expect(textsOf(values, 'zh-CN')[0]).toBe('䶮山观测站于8月1日投入试运行。');
    expect(textsOf(values, 'en')[2]).toBe('The station is managed by YTAST; its data are open to the public.');
  });

  test('memory-utf16.tmx has four units, one with a character outside of the basic plane', async () => {
    const { values, rejected } = await readShipped(readTmx, 'fixtures/import/memory-utf16.tmx');
    expect(rejected).toEqual([]);
    expect(languagesOf(values)).toEqual(Array(4).fill('zh-CN en-US'));
    expect(textsOf(values, 'zh-CN')[3]).toBe('欢迎提前预约🐬。');
  });

  test('memory-level2.tmx has every inline element of TMX, and texts without them', async () => {
    const { values, rejected } = await readShipped(readTmx, 'fixtures/import/memory-level2.tmx');
    expect(rejected).toEqual([]);
    const elements = values
      .flatMap(({ variants }) => variants)
      .flatMap(({ codes }) => codes.map(({ element }) => element));
    expect(new Set(elements)).toEqual(new Set(['bpt', 'ept', 'ph', 'it', 'hi']));
    expect(textsOf(values, 'en')).toEqual([
      'Please visit the booking website before June 10.',
      'Dear ,',
      'Once your booking is confirmed, you will receive a text message.',
      'Please do not touch the exhibit “Torrent”.',
      'Open from 9 a.m. to 5 p.m.',
    ]);
  });

  test('glossary-with-bad-row.csv loses line 5 and nothing else', async () => {
    const file = 'fixtures/import/glossary-with-bad-row.csv';
    const { values, rejected } = await readShipped(conceptTableReader('csv'), file);
    expect(values.map(({ externalId }) => externalId)).toEqual([
      'ytast',
      'chengwan-university',
      'northern-coast-alliance',
      'open-day',
    ]);
    expect(rejected).toEqual([{ line: 5, column: 5, message: expect.stringContaining('"recommended" is no status') }]);
  });
});
