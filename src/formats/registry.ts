import { ConcordError } from '../domain/failure.js';
import type { ConceptReader, UnitReader } from '../domain/file-reading.js';
import type { Limits } from '../domain/limits.js';
import { byZeroBytes, encodingOfXml } from './encoding.js';
import { conceptTableReader } from './tabular/read-concept-table.js';
import { unitTableReader } from './tabular/read-unit-table.js';
import { csvDelimiter } from './tabular/table-rows.js';
import { writeConceptCsv, writeConceptTsv } from './tabular/write-concept-table.js';
import { writeConceptWorkbook } from './tabular/write-concept-workbook.js';
import { writeUnitCsv } from './tabular/write-unit-table.js';
import type { ConceptWriter, UnitWriter } from './file-writing.js';
import { readTbx } from './tbx/read-tbx.js';
import { writeTbx } from './tbx/write-tbx.js';
import { readTmx } from './tmx/read-tmx.js';
import { writeTmx } from './tmx/write-tmx.js';
import { readGlossaryModule } from './xliff/glossary-module/read-glossary-module.js';
import { readXliff } from './xliff/read-xliff.js';
import { writeXliff12 } from './xliff/write-xliff-1.js';
import { writeXliff21 } from './xliff/write-xliff-2.js';

/** The formats that can be read. */
export type FileFormat = 'tmx' | 'xliff' | 'tbx' | 'csv' | 'tsv' | 'xlsx';

/** The formats that can be written. */
export type WrittenFormat = 'tmx' | 'xliff-1.2' | 'xliff-2.1' | 'csv';

/** The formats in which a glossary can be written. */
export type WrittenGlossaryFormat = 'tbx' | 'csv' | 'tsv' | 'xlsx';

const UNIT_READERS: Readonly<Partial<Record<FileFormat, UnitReader>>> = {
  tmx: readTmx,
  xliff: readXliff,
  csv: unitTableReader('csv'),
  tsv: unitTableReader('tsv'),
};

const UNIT_WRITERS: Readonly<Record<WrittenFormat, UnitWriter>> = {
  tmx: writeTmx,
  'xliff-1.2': writeXliff12,
  'xliff-2.1': writeXliff21,
  csv: writeUnitCsv,
};

const CONCEPT_WRITERS: Readonly<Record<WrittenGlossaryFormat, ConceptWriter>> = {
  tbx: writeTbx,
  csv: writeConceptCsv,
  tsv: writeConceptTsv,
  xlsx: writeConceptWorkbook,
};

/** The root element of each XML format. */
const ROOTS: ReadonlyMap<string, FileFormat> = new Map([
  ['tmx', 'tmx'],
  ['xliff', 'xliff'],
  ['tbx', 'tbx'],
  ['martif', 'tbx'],
]);

const EXTENSIONS: ReadonlyMap<string, FileFormat> = new Map([
  ['tmx', 'tmx'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['sdlxliff', 'xliff'],
  ['mqxliff', 'xliff'],
  ['mxliff', 'xliff'],
  ['tbx', 'tbx'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['utx', 'tsv'],
  ['xlsx', 'xlsx'],
]);

const HEAD_UNITS = 64 * 1024;

/** What no text has: control characters, halves of characters, what Unicode will never assign. */
const NOT_TEXT = /[\0-\x08\x0e-\x1f\uFFFD-\uFFFF\p{Cn}]/u;

/**
 * What a file is, by its content first and then by its name.
 * @param head the beginning of the file, 64 kB or all of it
 * @throws ConcordError `unsupported-file` when it is nothing that can be read
 */
export function detectFormat(fileName: string, head: Uint8Array): FileFormat {
  if (isZip(head)) return 'xlsx';
  const extension = EXTENSIONS.get(fileName.split('.').at(-1)?.toLowerCase() ?? '');
  const start = startOfText(head);
  const xml = start.trimStart();
  if (xml.startsWith('<')) return formatOfXml(xml, extension);
  if (extension === 'tmx' || extension === 'xliff' || extension === 'tbx') {
    throw unsupported(`The file is named as ${extension.toUpperCase()} but does not begin as XML.`);
  }
  if (extension === 'xlsx') throw unsupported('The file is named as XLSX but is no zip archive.');
  const table = formatOfTable(start, extension);
  if (table === undefined)
    throw unsupported('The file is neither TMX nor XLIFF nor TBX nor a table (CSV, TSV or XLSX).');
  return table;
}

/** The reader of units. Fails with `unsupported-file` for a format that holds none. */
export function unitReaderOf(format: FileFormat): UnitReader {
  const reader = UNIT_READERS[format];
  if (reader !== undefined) return reader;
  throw unsupported(
    `A ${format.toUpperCase()} file holds a glossary, not translated segments; import it into a glossary.`,
  );
}

/** The writer of units. */
export function unitWriterOf(format: WrittenFormat): UnitWriter {
  return UNIT_WRITERS[format];
}

/** The reader of concepts. Fails with `unsupported-file` for a format that holds none. */
export function conceptReaderOf(format: FileFormat): ConceptReader {
  if (format === 'csv' || format === 'tsv' || format === 'xlsx') return conceptTableReader(format);
  if (format === 'tbx') return readTbx;
  if (format === 'xliff') return readGlossaryModule;
  throw unsupported('A TMX file holds translated segments, not a glossary; import it into a memory.');
}

/** The writer of concepts. */
export function conceptWriterOf(format: WrittenGlossaryFormat): ConceptWriter {
  return CONCEPT_WRITERS[format];
}

/** How many bytes a file of this format may have. */
export function byteLimitOf(format: FileFormat, limits: Limits): number {
  switch (format) {
    case 'tmx':
      return limits.tmxBytes;
    case 'xliff':
      return limits.xliffBytes;
    case 'tbx':
      return limits.tbxBytes;
    case 'csv':
    case 'tsv':
    case 'xlsx':
      return limits.tableBytes;
  }
}

function unsupported(reason: string): ConcordError {
  return new ConcordError({ kind: 'unsupported-file', reason });
}

/** The container of the old Office formats, and of the new ones with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

function startOfText(head: Uint8Array): string {
  if (head.length === 0) throw unsupported('The file is empty.');
  if (COMPOUND_FILE.every((byte, at) => head[at] === byte)) {
    throw unsupported('The file is an old .xls or .doc, or locked with a password; save it as .xlsx without one.');
  }
  const start = decodeHead(head);
  if (start === undefined) throw unsupported('The file is not text.');
  return start;
}

/**
 * Undefined when the bytes are no text: zero bytes outside of UTF-16, or inside of it what only bytes of something else make.
 * A wrong encoding is for the reader to report.
 */
function decodeHead(head: Uint8Array): string | undefined {
  const encoding = encodingOfXml(head, { format: 'XML' });
  const label = encoding.startsWith('utf-16') ? encoding : (byZeroBytes(head) ?? 'utf-8');
  const start = new TextDecoder(label).decode(head.subarray(0, HEAD_UNITS), { stream: true });
  return (label === encoding || label === 'utf-8' ? /\0/ : NOT_TEXT).test(start) ? undefined : start;
}

function formatOfXml(xml: string, extension: FileFormat | undefined): FileFormat {
  const root = rootName(xml);
  const format = root === undefined ? extension : ROOTS.get(root);
  if (format !== undefined) return format;
  throw unsupported(
    root === undefined ? 'The XML file cannot be recognised.' : `XML with the root <${root}> is not read.`,
  );
}

/** The name of the first element without its prefix; undefined when it does not come before the text ends. */
function rootName(xml: string): string | undefined {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at === -1) return undefined;
    const end = endOfProlog(xml, at);
    if (end === undefined) break;
    if (end === -1) return undefined;
    at = end;
  }
  const [, name] = /^<(?:[^\s<>/:]{1,100}:)?([^\s<>/:]{1,100})/.exec(xml.slice(at, at + 250)) ?? [];
  return name;
}

/** Where a comment, instruction or declaration at this place ends; -1 when it does not, undefined when it is an element. */
function endOfProlog(xml: string, at: number): number | undefined {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at);
  if (xml.startsWith('<?', at) || xml.startsWith('<!', at)) return xml.indexOf('>', at);
  return undefined;
}

function formatOfTable(start: string, extension: FileFormat | undefined): FileFormat | undefined {
  if (extension === 'csv' || extension === 'tsv') return extension;
  const [firstLine = ''] = /^(?!#)[^\r\n]+/m.exec(start) ?? [];
  if (firstLine.includes('\t')) return 'tsv';
  return firstLine.includes(csvDelimiter(firstLine)) ? 'csv' : undefined;
}
