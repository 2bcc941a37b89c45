import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConcordError } from '../../../src/domain/failure.js';
import { conceptTableReader } from '../../../src/formats/tabular/read-concept-table.js';
import { failureOf, readConcepts, rejectionsOf, valuesOf } from '../reading.js';

const csv = conceptTableReader('csv');
const tsv = conceptTableReader('tsv');

describe('a glossary table', () => {
  test('terms, statuses, types, notes and what is known about the concept', async () => {
    const table =
      'id,zh-Hans,en,status:en,type:en,note:en,definition,subject,source,note\n' +
      'c1,学院,Academy of Examples|AE|Example Academy,preferred|admitted|deprecated,fullForm|acronym|,|since 2020|,def,org,site,hint\n';
    expect(valuesOf(await readConcepts(csv, table))).toEqual([
      {
        externalId: 'c1',
        definition: 'def',
        subject: 'org',
        source: 'site',
        notes: ['hint'],
        doNotTranslate: false,
        approved: true,
        terms: [
          { language: 'zh-Hans', text: '学院', status: 'preferred' },
          { language: 'en', text: 'Academy of Examples', status: 'preferred', type: 'fullForm' },
          { language: 'en', text: 'AE', status: 'admitted', type: 'acronym', note: 'since 2020' },
          { language: 'en', text: 'Example Academy', status: 'deprecated' },
        ],
      },
    ]);
  });

  test('without statuses the first term is preferred, the others are admitted', async () => {
    const [concept] = valuesOf(await readConcepts(tsv, 'zh\ten\n院\ta | b|c\n'));
    expect(concept?.terms.map(({ text, status }) => `${text} ${status}`)).toEqual([
      '院 preferred',
      'a preferred',
      'b admitted',
      'c admitted',
    ]);
  });

  test('a concept may be marked as not to be translated, or as not approved', async () => {
    const [concept] = valuesOf(await readConcepts(csv, 'zh,en,doNotTranslate,approved\n院,a,yes,No\n'));
    expect(concept).toMatchObject({ doNotTranslate: true, approved: false });
  });

  test('a term of a spreadsheet that was disarmed is armed again', async () => {
    const [concept] = valuesOf(await readConcepts(csv, "zh,en\n院,'-omics\n"));
    expect(concept?.terms[1]?.text).toBe('-omics');
  });
});

describe('rows that are rejected by themselves', () => {
  test.each([
    ['an empty term', '院,a||b,,', 2, /a term in en is empty/],
    ['a term twice', '院,a|a,,', 2, /stands twice/],
    ['an unknown status', '院,a,wrong,', 3, /"wrong" is no status; it must be one of preferred/],
    ['fewer statuses than terms', '院,a|b|c,preferred|admitted,', 3, /2 × status for 3 × term in en/],
    ['an unknown type', '院,a,,word', 4, /"word" is no type/],
    ['more cells than the header', '院,a,,,x', 5, /more cells/],
  ])('%s', async (_, row, column, reason) => {
    const items = await readConcepts(csv, `zh,en,status:en,type:en\n${row}\n二,two,,\n`);
    expect(valuesOf(items)).toHaveLength(1);
    expect(rejectionsOf(items)).toEqual([{ line: 2, column, message: expect.stringMatching(reason) }]);
  });

  test('a row that has only a note', async () => {
    const items = await readConcepts(csv, 'zh,en,note\n,,x\n');
    expect(rejectionsOf(items)).toEqual([{ line: 2, message: 'The row is left out: it has no term.' }]);
  });
});

describe('terms, forms and ids that are none', () => {
  const [longest, tooLong] = ['x'.repeat(1_000), 'x'.repeat(1_001)];

  test.each([
    ['a term', `院,${tooLong},,`, 'a term in en, or a form of it,'],
    ['a form', `院,a,${tooLong},`, 'a term in en, or a form of it,'],
    ['an id', `院,a,,${tooLong}`, 'its id'],
  ])('%s that is too long', async (_, row, what) => {
    const items = await readConcepts(csv, `zh,en,forms:en,id\n${row}\n二,${longest},${longest},${longest}\n`);
    expect(valuesOf(items)).toHaveLength(1);
    const message = `The concept is left out: ${what} is longer than 1000 characters.`;
    expect(rejectionsOf(items)).toEqual([{ line: 2, message }]);
  });
});

describe('an encoding that has to be guessed', () => {
  const GB18030 = Buffer.from('en,zh\nlab,\xca\xb5\xd1\xe9\xca\xd2\n', 'latin1');

  test('is refused where it leaves nothing of the language that a column is in', async () => {
    const failure = await failureOf(readConcepts(csv, GB18030));
    expect(failure).toMatchObject({
      kind: 'malformed-file',
      column: 2,
      reason: expect.stringMatching(
        /^read as windows-1252, which is a guess, the terms in zh are none; name the encoding/,
      ),
    });
    const items = await readConcepts(csv, GB18030, { encoding: 'gb18030' });
    expect(valuesOf(items)[0]?.terms[1]).toMatchObject({ language: 'zh', text: '实验室' });
  });

  test('is not refused for names in Latin letters, nor for what is written in them', async () => {
    const table = Buffer.from('zh,fr\nCAS,Acad\xe9mie\nDNA,d\xe9tect\xe9\n', 'latin1');
    expect(valuesOf(await readConcepts(csv, table))).toHaveLength(2);
  });
});

describe('tables that are refused as a whole', () => {
  test.each([
    ['no language', 'id,note\n', undefined, /no column of the first row/],
    ['an unknown column', 'zh,words\n', 2, /"words" is neither/],
    ['a status without terms', 'zh,status:en\n', 2, /there is no column en/],
    ['a language twice', 'zh,ZH\n', 2, /two columns hold the terms in zh/],
    ['a column twice', 'zh,note,Note\n', 3, /two columns are named Note/],
    ['nothing', '', undefined, /empty/],
  ])('%s', async (_, table, column, reason) => {
    const failure = await failureOf(readConcepts(csv, table));
    expect(failure).toMatchObject({ kind: 'malformed-file', reason: expect.stringMatching(reason) });
    if (column !== undefined) expect(failure).toMatchObject({ line: 1, column });
  });
});

describe('whatever stands in a table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'zh',
      'en',
      'English',
      '中文',
      'id',
      'note',
      'status:en',
      'Term_Info',
      '#UTX',
      'source',
      'target',
      '#',
      '|',
      '"',
      '=1',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const table = fc.array(
    fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')),
    { maxLength: 6 },
  );

  test('it is read, or refused with a reason', async () => {
    const property = fc.asyncProperty(table, fc.constantFrom(csv, tsv), async (rows, reader) => {
      try {
        for (const { terms } of valuesOf(await readConcepts(reader, rows.join('\n')))) {
          expect(terms.length).toBeGreaterThan(0);
          expect(terms.every(({ text, language }) => text !== '' && language.length > 1)).toBe(true);
        }
      } catch (error) {
        if (!(error instanceof ConcordError)) throw error;
        expect(error.message.length).toBeGreaterThan(10);
      }
    });
    await fc.assert(property, { numRuns: 1_000 });
  });
});
