import { ConcordError } from '../domain/failure.js';
import type { ConceptReader, UnitReader } from '../domain/file-reading.js';
import type { Limits } from '../domain/limits.js';
import { encodingOfXml } from './encoding.js';
import { conceptTableReader } from './tabular/read-concept-table.js';
import { unitTableReader } from './tabular/read-unit-table.js';
import { csvDelimiter } from './tabular/table-rows.js';
import { writeUnitCsv } from './tabular/write-unit-table.js';
import type { ConceptWriter, UnitWriter } from './file-writing.js';
import { readTmx } from './tmx/read-tmx.js';
import { writeTmx } from './tmx/write-tmx.js';
import { readXliff } from './xliff/read-xliff.js';
import { writeXliff12 } from './xliff/write-xliff-1.js';
import { writeXliff21 } from './xliff/write-xliff-2.js';

/** The formats that can be read. */
export type FileFormat = 'tmx' | 'xliff' | 'csv' | 'tsv';

/** The formats that can be written. */
export type WrittenFormat = 'tmx' | 'xliff-1.2' | 'xliff-2.1' | 'csv';

/** The formats in which a glossary can be written. */
export type WrittenGlossaryFormat = 'tbx' | 'csv' | 'tsv' | 'xlsx';

const UNIT_READERS: Readonly<Record<FileFormat, UnitReader>> = {
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

const CONCEPT_WRITERS: Readonly<Partial<Record<WrittenGlossaryFormat, ConceptWriter>>> = {};

/** The root element of each XML format. */
const ROOTS: ReadonlyMap<string, FileFormat> = new Map([
  ['tmx', 'tmx'],
  ['xliff', 'xliff'],
]);

const EXTENSIONS: ReadonlyMap<string, FileFormat> = new Map([
  ['tmx', 'tmx'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['sdlxliff', 'xliff'],
  ['mqxliff', 'xliff'],
  ['mxliff', 'xliff'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
]);

const HEAD_UNITS = 64 * 1024;

/**
 * What a file is, by its content first and then by its name.
 * @param head the beginning of the file, 64 kB or all of it
 * @throws ConcordError `unsupported-file` when it is nothing that can be read
 */
export function detectFormat(fileName: string, head: Uint8Array): FileFormat {
  const extension = EXTENSIONS.get(fileName.split('.').at(-1)?.toLowerCase() ?? '');
  const start = startOfText(head);
  const xml = start.trimStart();
  if (xml.startsWith('<')) return formatOfXml(xml, extension);
  if (extension === 'tmx' || extension === 'xliff') {
    throw unsupported(`The file is named as ${extension.toUpperCase()} but does not begin as XML.`);
  }
  const table = formatOfTable(start, extension);
  if (table === undefined)
    throw unsupported('The file is neither TMX nor XLIFF nor a table (CSV or TSV with a header row).');
  return table;
}

/** The reader of units. */
export function unitReaderOf(format: FileFormat): UnitReader {
  return UNIT_READERS[format];
}

/** The writer of units. */
export function unitWriterOf(format: WrittenFormat): UnitWriter {
  return UNIT_WRITERS[format];
}

/** The reader of concepts. Fails with `unsupported-file` for a format that holds none. */
export function conceptReaderOf(format: FileFormat): ConceptReader {
  if (format === 'csv' || format === 'tsv') return conceptTableReader(format);
  throw unsupported('A glossary is read from CSV or TSV.');
}

/** The writer of concepts. Fails with `unsupported-file` for a format that has none. */
export function conceptWriterOf(format: WrittenGlossaryFormat): ConceptWriter {
  const writer = CONCEPT_WRITERS[format];
  if (writer === undefined) throw unsupported(`A glossary is not written as ${format.toUpperCase()}.`);
  return writer;
}

/** How many bytes a file of this format may have. */
export function byteLimitOf(format: FileFormat, limits: Limits): number {
  switch (format) {
    case 'tmx':
      return limits.tmxBytes;
    case 'xliff':
      return limits.xliffBytes;
    case 'csv':
    case 'tsv':
      return limits.tableBytes;
  }
}

function unsupported(reason: string): ConcordError {
  return new ConcordError({ kind: 'unsupported-file', reason });
}

function startOfText(head: Uint8Array): string {
  if (head.length === 0) throw unsupported('The file is empty.');
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) {
    throw unsupported('A zip archive (such as an XLSX or DOCX file) is not read; save tables as CSV or TSV.');
  }
  const start = decodeHead(head);
  if (start === undefined) throw unsupported('The file is not text.');
  return start;
}

/** Undefined when the bytes are no text: zero bytes outside of UTF-16. A wrong encoding is for the reader to report. */
function decodeHead(head: Uint8Array): string | undefined {
  const encoding = encodingOfXml(head, { format: 'XML' });
  const label = encoding.startsWith('utf-16') ? encoding : 'utf-8';
  const start = new TextDecoder(label).decode(head.subarray(0, HEAD_UNITS), { stream: true });
  return start.includes('\0') ? undefined : start;
}

function formatOfXml(xml: string, extension: FileFormat | undefined): FileFormat {
  const root = rootName(xml);
  const format = root === undefined ? extension : ROOTS.get(root);
  if (format !== undefined) return format;
  if (root === 'tbx' || root === 'martif') throw unsupported('TBX is not read yet; save the glossary as CSV or TSV.');
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
  const [firstLine = ''] = start.split(/[\r\n]/, 1);
  if (firstLine.includes('\t')) return 'tsv';
  return firstLine.includes(csvDelimiter(firstLine)) ? 'csv' : undefined;
}
