import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import { ConcordError } from '../../src/domain/failure.js';
import { byteLimitOf, conceptReaderOf, detectFormat, unitReaderOf, unitWriterOf } from '../../src/formats/registry.js';
import { utf8 } from './reading.js';

describe('what a file is', () => {
  test.each([
    ['memory.tmx', '<?xml version="1.0"?><!-- a --><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">', 'tmx'],
    ['memory.xml', '\ufeff\n<t:tmx xmlns:t="x">', 'tmx'],
    ['wrong.csv', '<tmx>', 'tmx'],
    ['long.tmx', `<?xml version="1.0"?><!-- ${'x'.repeat(500)}`, 'tmx'],
    ['a.xlf', '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2">', 'xliff'],
    ['a.sdlxliff', '<?xml version="1.0"?>', 'xliff'],
    ['a.xml', '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX">', 'tbx'],
    ['a.xml', '<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2">', 'tbx'],
    ['a.tbx', '<tmx>', 'tmx'],
    ['table.csv', 'zh\ten\n', 'csv'],
    ['table.tsv', 'zh,en\n', 'tsv'],
    ['table', 'zh\ten,de\n', 'tsv'],
    ['table.txt', 'zh;en\n', 'csv'],
  ])('%s that begins %j', (name, head, format) => {
    expect(detectFormat(name, utf8(head))).toBe(format);
  });

  test('a zip archive is a spreadsheet, whatever its name; lines that are comments do not count', () => {
    expect(detectFormat('terms.csv', Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('xlsx');
    expect(detectFormat('terms.txt', utf8('# -*- coding: utf-8 -*-\na\tb\n'))).toBe('tsv');
  });

  test('UTF-16 is text', () => {
    expect(detectFormat('a.xml', Buffer.from('\ufeff<tmx>', 'utf16le'))).toBe('tmx');
    const unmarked = Buffer.from('en,zh\nlab,实验室\n', 'utf16le');
    expect(detectFormat('a.csv', unmarked)).toBe('csv');
    expect(detectFormat('a.csv', unmarked.swap16())).toBe('csv');
  });

  test.each([
    ['a.xlsx', utf8('zh,en'), /named as XLSX but is no zip archive/],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /old .xls or .doc, or locked with a password/],
    ['a.tmx', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), /not text/],
    ['a.csv', Uint8Array.of(0, 1, 2, 3, 0, 1, 2, 3), /not text/],
    ['a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), /not text/],
    ['a.tbx', utf8('zh,en'), /named as TBX but does not begin as XML/],
    ['a.html', utf8('<!DOCTYPE html><html>'), /root <html>/],
    ['a.tmx', utf8('hello'), /does not begin as XML/],
    ['a.txt', utf8('hello'), /neither TMX nor XLIFF nor TBX nor a table/],
    ['a.tmx', utf8(''), /The file is empty/],
  ])('%s is refused with its reason', (name, head, reason) => {
    const act = (): unknown => detectFormat(name, head);
    expect(act).toThrow(ConcordError);
    expect(act).toThrow(reason);
  });
});

test('every format has a reader or a writer and a limit; TBX holds no units and TMX no glossary', () => {
  for (const format of ['tmx', 'xliff', 'csv', 'tsv'] as const) {
    expect(unitReaderOf(format)).toBeInstanceOf(Function);
    expect(byteLimitOf(format, DEFAULT_LIMITS)).toBeGreaterThan(0);
  }
  for (const format of ['tmx', 'xliff-1.2', 'xliff-2.1', 'csv'] as const) {
    expect(unitWriterOf(format)).toBeInstanceOf(Function);
  }
  expect(conceptReaderOf('tsv')).toBeInstanceOf(Function);
  for (const format of ['tbx', 'xliff'] as const) expect(conceptReaderOf(format)).toBeInstanceOf(Function);
  expect(() => conceptReaderOf('tmx')).toThrow(/A TMX file holds translated segments.*import it into a memory/);
  expect(() => unitReaderOf('tbx')).toThrow(/A TBX file holds a glossary.*import it into a glossary/);
  expect(byteLimitOf('tbx', DEFAULT_LIMITS)).toBe(DEFAULT_LIMITS.tbxBytes);
});
