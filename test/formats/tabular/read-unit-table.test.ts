import { describe, expect, test } from '@jest/globals';
import { unitTableReader } from '../../../src/formats/tabular/read-unit-table.js';
import { failureOf, LIMITS, readAll, rejectionsOf, valuesOf } from '../reading.js';

const csv = unitTableReader('csv');
const tsv = unitTableReader('tsv');

const texts = async (...read: Parameters<typeof readAll>): Promise<string[][]> =>
  valuesOf(await readAll(...read)).map(({ variants }) => variants.map(({ text }) => text));

describe('a memory table', () => {
  test('a header of language tags, then one unit a row, the first language being the source', async () => {
    expect(valuesOf(await readAll(csv, 'zh_CN,en\n你好,Hello\n'))).toEqual([
      {
        sourceLanguage: 'zh-CN',
        variants: [
          { language: 'zh-CN', spelling: 'zh_CN', text: '你好', codes: [] },
          { language: 'en', text: 'Hello', codes: [] },
        ],
      },
    ]);
  });

  test('semicolons are found by the header, quotes hold separators, line ends and quotes', async () => {
    expect(await texts(csv, '"zh";"en"\r\n"你;好";"a ""b""\r\nc, d"\r\n')).toEqual([['你;好', 'a "b"\r\nc, d']]);
  });

  test('TSV has no quoting', async () => {
    expect(await texts(tsv, 'zh\ten\n"你好\t"Hello", 5" disk\n')).toEqual([['"你好', '"Hello", 5" disk']]);
  });

  test('white space around a text is kept', async () => {
    expect(await texts(csv, 'zh,en\n 你 ,  x  \n')).toEqual([[' 你 ', '  x  ']]);
  });

  test('codes stand as {id}, a literal brace is doubled', async () => {
    const [unit] = valuesOf(await readAll(csv, 'zh,en\n{1}粗{/1},{{x}}\n'));
    expect(unit?.variants[0]).toMatchObject({
      text: '粗',
      codes: [
        { id: '1', kind: 'open', at: 0 },
        { id: '1', kind: 'close', at: 1 },
      ],
    });
    expect(unit?.variants[1]).toMatchObject({ text: '{x}', codes: [] });
  });

  test('a disarmed formula is armed again', async () => {
    expect(await texts(csv, "zh,en\n'=1+1,'-x\n'abc,''+y\n\"'\t1\",'quoted'\n")).toEqual([
      ['=1+1', '-x'],
      ["'abc", "'+y"],
      ['\t1', "'quoted'"],
    ]);
  });

  test('further columns become metadata', async () => {
    const table =
      'id,zh,en,state,note,document,project,domain,client,createdAt,createdBy,sourceLanguage\n7,一,one,final,n,d,p,o,c,2026-01-31T12:00:00Z,li,en\n';
    expect(valuesOf(await readAll(csv, table))).toMatchObject([
      {
        tuid: '7',
        sourceLanguage: 'en',
        state: 'final',
        notes: [{ text: 'n' }],
        document: 'd',
        project: 'p',
        domain: 'o',
        client: 'c',
        createdAt: Date.UTC(2026, 0, 31, 12),
        createdBy: 'li',
      },
    ]);
  });

  test('without a header the languages of the request name the first two columns', async () => {
    const options = { sourceLanguage: 'zh-CN', targetLanguage: 'en' };
    expect(await texts(csv, '你好,Hello,zh,en\n', options)).toEqual([['你好', 'Hello']]);
    expect(await texts(csv, 'Source,Target\n你好,Hello\n', options)).toEqual([['你好', 'Hello']]);
  });

  test('an empty cell is no variant; empty lines are nothing', async () => {
    expect(await texts(csv, 'zh,en,de\n\n一,,eins\n,,\n\n')).toEqual([['一', 'eins']]);
  });
});

describe('rows that are rejected by themselves', () => {
  test.each([
    ['one language', '一,', undefined, /fewer than two languages/],
    ['more cells than the header', '一,one,x', 3, /more cells than the header/],
    ['a wrong code', '一,{1', 2, /wrong code/],
    ['a text beyond the limit', `一,${'x'.repeat(100_001)}`, 2, /longer than 100000/],
    ['too many codes', `一,${Array.from({ length: 1_500 }, (_, n) => `{${n}}`).join('')}`, 2, /inline codes/],
    ['codes without end', `一,${'{1}'.repeat(10_000)}`, 2, /inline codes/],
  ])('%s', async (_, row, column, reason) => {
    const items = await readAll(csv, `zh,en\n"多\n行",ok\n${row}\n二,two\n`);
    expect(rejectionsOf(items)).toEqual([
      { line: 4, ...(column === undefined ? {} : { column }), message: expect.stringMatching(reason) },
    ]);
    expect(valuesOf(items)).toHaveLength(2);
  });

  test('a state or a time that is none', async () => {
    const items = await readAll(csv, 'zh,en,state,createdAt\n一,one,done,\n一,one,,yesterday\n');
    expect(rejectionsOf(items)).toMatchObject([
      { line: 2, column: 3, message: expect.stringMatching(/state must be one of initial/) },
      { line: 3, column: 4, message: expect.stringMatching(/createdat must be like/) },
    ]);
  });
});

describe('tables that are refused as a whole', () => {
  test.each([
    ['nothing in it', '', undefined, /empty/],
    ['no header', '你好,Hello\n', 1, /first row must name two or more languages/],
    ['one language', 'zh,note\n你好,x\n', 1, /first row must name/],
    ['a column nobody knows', 'zh,en,colour\n', 1, /"colour" is neither/],
    ['a language twice', 'zh-CN,en,zh_cn\n', 1, /two columns are named zh_cn/],
    ['an unclosed quote', 'zh,en\n一,one\n"二,two\n', 3, /never closed/],
    ['a quote inside of a cell', 'zh,en\n一,5" x\n', 2, /inside of an unquoted cell/],
    ['text behind a quote', 'zh,en\n一,"x"y\n', 2, /follows a closing quote/],
    ['a NUL character', 'zh\0,en\n', 1, /malformed/],
  ])('%s', async (_, table, line, reason) => {
    const failure = await failureOf(readAll(csv, table));
    expect(failure).toMatchObject({ kind: 'malformed-file', format: 'CSV' });
    if (reason.source !== 'malformed') expect(failure).toMatchObject({ reason: expect.stringMatching(reason) });
    if (line !== undefined && reason.source !== 'malformed') expect(failure).toMatchObject({ line });
  });

  test('bytes that are not UTF-8 behind a head that is', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`zh,en\n${'a,b\n'.repeat(20_000)}`),
      Buffer.from([0xd6, 0xd0, 0x2c, 0x78]),
    ]);
    expect(await failureOf(readAll(csv, bytes))).toMatchObject({ kind: 'malformed-file', line: 20_002, column: 1 });
  });

  test('a quote that swallows the file ends at a ceiling', async () => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what readers take
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('zh,en\n"');
      for (; ; pulled++) yield Buffer.from('x'.repeat(65_536));
    }
    const read = async (): Promise<void> => {
      for await (const item of csv(endless(), { limits: LIMITS })) expect(item).toBeUndefined();
    };
    expect(await failureOf(read())).toMatchObject({ line: 2, reason: expect.stringMatching(/perhaps a quote/) });
    expect(pulled).toBeLessThan(80);
  });
});
