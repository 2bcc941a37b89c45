import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { detectFormat } from '../../src/formats/registry.js';
import { readTbx } from '../../src/formats/tbx/read-tbx.js';
import { readConcepts, rejectionsOf, valuesOf } from '../formats/reading.js';

describe('the TBX files to import', () => {
  test('glossary-v3.tbx: two concepts; a language that is none is told by line', async () => {
    const bytes = readFileSync('fixtures/import/glossary-v3.tbx');
    expect(detectFormat('glossary-v3.tbx', bytes)).toBe('tbx');
    const items = await readConcepts(readTbx, bytes);
    const [academy, openDay] = valuesOf(items);
    expect(academy).toMatchObject({ externalId: 'ytast', subject: 'institutions' });
    expect(academy?.terms.map(({ status }) => status)).toEqual(['preferred', 'admitted', 'preferred', 'forbidden']);
    expect(academy?.terms[3]?.replacedBy).toBe('Yunting Academy of Science and Technology');
    expect(openDay?.references).toEqual([{ kind: 'concept', target: 'ytast' }]);
    expect(rejectionsOf(items)).toEqual([
      { line: 54, column: 38, unit: 'open-day', message: 'The term is left out: "Englisch" is no language tag.' },
    ]);
  });

  test('glossary-v2.tbx: windows-1254, ntig and tig', async () => {
    const items = await readConcepts(readTbx, readFileSync('fixtures/import/glossary-v2.tbx'));
    expect(valuesOf(items).map(({ terms }) => terms.map(({ text }) => text))).toEqual([
      ['“Set Sail” Youth Fund', '“Yelken Aç” Gençlik Fonu'],
      ['Northern Coast Science Alliance', 'Kuzey Kıyısı Bilim Birliği'],
    ]);
    expect(items).toHaveLength(2);
  });
});
