import { describe, expect, test } from '@jest/globals';
import { decodeTable, decodeXml } from '../../src/formats/decode.js';
import { chunksOf, collect, failureOf, utf8 } from './reading.js';

const xml = async (bytes: Uint8Array, encoding?: string, chunk?: number): Promise<string> =>
  (await collect(decodeXml(chunksOf(bytes, chunk), { format: 'TMX', ...(encoding ? { encoding } : {}) }))).join('');
const table = async (bytes: Uint8Array, encoding?: string, chunk?: number): Promise<string> =>
  (await collect(decodeTable(chunksOf(bytes, chunk), { format: 'CSV', ...(encoding ? { encoding } : {}) }))).join('');

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const TEXT = '中文 𠮷 café\n';

describe('the encoding of an XML file', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16LE with a mark', utf16(TEXT, 'le', true)],
    ['UTF-16BE with a mark', utf16(TEXT, 'be', true)],
  ])('%s is read, also when it arrives byte by byte', async (_, bytes) => {
    expect(await xml(bytes)).toBe(TEXT);
    expect(await xml(bytes, undefined, 1)).toBe(TEXT);
  });

  test.each(['le', 'be'] as const)('UTF-16 %s without a mark shows by its first bytes', async (order) => {
    const text = `<?xml version="1.0" encoding="utf-16"?><a>${TEXT}</a>`;
    expect(await xml(utf16(text, order, false))).toBe(text);
  });

  test('a declared ISO-8859-1 is read right, the typographic characters of windows-1252 included', async () => {
    const head = '<?xml version="1.0" encoding="ISO-8859-1"?>';
    const bytes = Buffer.concat([utf8(head), Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x80])]);
    expect(await xml(bytes)).toBe(`${head}Grüße€`);
  });

  test.each([
    ['gb18030', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['euc-kr', [0xc7, 0xd1], '한'],
    ['windows-1251', [0xcf, 0xf0, 0xe8], 'При'],
  ])('a declared %s is read', async (encoding, bytes, expected) => {
    const head = `<?xml version="1.0" encoding="${encoding}"?>`;
    expect(await xml(Buffer.concat([utf8(head), Buffer.from(bytes)]), undefined, 3)).toBe(head + expected);
  });

  test('a file of single bytes that declares UTF-16 is read as UTF-8', async () => {
    const text = `<?xml version="1.0" encoding="utf-16"?><a>${TEXT}</a>`;
    expect(await xml(utf8(text))).toBe(text);
  });

  test('the word of the sender counts more than the declaration', async () => {
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    expect(await xml(Buffer.concat([utf8(head), Buffer.from([0xd6, 0xd0])]), 'gb18030')).toBe(`${head}中`);
  });

  test('bytes that do not fit are refused with line, column and byte', async () => {
    const bytes = Buffer.concat([utf8('<?xml version="1.0"?>\n<a>é'), Buffer.from([0xff]), utf8('</a>')]);
    expect(await failureOf(xml(bytes))).toEqual({
      kind: 'malformed-file',
      format: 'TMX',
      reason: 'byte 27 does not fit the encoding utf-8; if the file has another encoding, name it',
      line: 2,
      column: 5,
    });
  });

  test('the place is right behind the first 64 kB too', async () => {
    const before = `${'中'.repeat(40)}\n`.repeat(3_000);
    const bytes = Buffer.concat([utf8(`${before}ab`), Buffer.from([0xc3, 0x28])]);
    expect(await failureOf(xml(bytes))).toMatchObject({ line: 3_001, column: 3 });
  });

  test('a file that ends in the middle of a character is refused', async () => {
    expect(await failureOf(xml(utf8('<a>中').subarray(0, 5)))).toMatchObject({ kind: 'malformed-file', line: 1 });
    expect(await failureOf(xml(utf16('<a>', 'le', true).subarray(0, 7)))).toMatchObject({ kind: 'malformed-file' });
  });

  test.each(['utf-7', 'iso-2022-kr', 'nonsense'])('the encoding %s is refused by name', async (encoding) => {
    expect(await failureOf(xml(utf8('<a/>'), encoding))).toMatchObject({
      reason: `the encoding "${encoding}" is not supported; save as UTF-8`,
    });
  });

  test('UTF-32 is refused', async () => {
    expect(await failureOf(xml(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0)))).toMatchObject({
      reason: 'the encoding UTF-32 is not supported; save as UTF-8',
    });
  });
});

describe('the encoding of a table', () => {
  const long = '新研究表明，青藏高原的冰川正在退缩。科学家们对此表示关注。\n'.repeat(20);

  test('UTF-8 is told from others by its validity', async () => {
    expect(await table(utf8(long))).toBe(long);
  });

  test('GB18030 is detected', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 60 }, () => [0xd6, 0xd0, 0xb9, 0xfa, 0xbf, 0xc6, 0xd1, 0xa7, 0x2c]).flat(),
    );
    expect(await table(bytes)).toBe('中国科学,'.repeat(60));
  });

  test('UTF-8 with a broken byte is refused at that byte, not read as something else', async () => {
    const bytes = Buffer.concat([utf8('zh-CN,en\n学院,Academy\n研究'), Buffer.from([0xe9]), utf8(',research\n')]);
    expect(await failureOf(table(bytes))).toMatchObject({ kind: 'malformed-file', line: 3, column: 3 });
  });

  test.each(['le', 'be'] as const)('UTF-16 %s without a mark is told by the zero bytes of its ASCII', async (order) => {
    expect(await table(utf16('zh,en\n中文,x\n', order, false))).toBe('zh,en\n中文,x\n');
  });

  test('a piece never holds more than 64 kB, however large the chunks are', async () => {
    const pieces = await collect(decodeTable(chunksOf(utf8('a'.repeat(1_000_000)), 1_000_000), { format: 'CSV' }));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(64 * 1024);
    expect(pieces.join('').length).toBe(1_000_000);
  });
});
