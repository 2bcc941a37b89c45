import { ConcordError } from '../../../domain/failure.js';
import { decodeXml } from '../../decode.js';
import { malformed } from '../../file-failure.js';
import { readXml, type XmlEvent, type XmlTreatment } from '../../xml/xml-door.js';
import { textOf, type XmlElement } from '../../xml/xml-element.js';
import type { PackageParts } from './unpack-parts.js';

const DEPTH = 50;
const CHUNK_BYTES = 64 * 1024;
/** In files of the strict and of the transitional kind. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);

/** The elements of a part that are kept, in their order. An absent part has none. Fails with `malformed-file`, naming the part. */
export async function* elementsOf(
  parts: PackageParts,
  name: string,
  treat: (element: XmlElement) => XmlTreatment,
): AsyncGenerator<XmlElement> {
  const part = parts.get(name);
  if (part === undefined) return;
  const request = { format: 'XLSX', depth: DEPTH, prefixes: PREFIXES, treat };
  try {
    const events: AsyncIterable<XmlEvent> = readXml(decodeXml(chunksOf(part), { format: 'XLSX' }), request);
    for await (const event of events) if (event.kind === 'whole') yield event.element;
  } catch (error) {
    if (!(error instanceof ConcordError) || error.failure.kind !== 'malformed-file') throw error;
    throw malformed('XLSX', `the part ${name.slice(0, 100)} cannot be read: ${error.failure.reason}`);
  }
}

/**
 * The text of a string item or an inline string, readings left out. What XML cannot hold is written as `_xHHHH_` (ECMA-376
 * part 1, 22.9.2.19).
 */
export function stringOf(element: XmlElement): string {
  const texts = element.children.map((child) => {
    if (typeof child === 'string') return '';
    if (child.name === 't') return textOf(child);
    return child.name === 'r' ? stringOf(child) : '';
  });
  return unescape(texts.join(''));
}

export function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// eslint-disable-next-line @typescript-eslint/require-await -- the decoder takes a stream
async function* chunksOf(part: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < part.length; at += CHUNK_BYTES) yield part.subarray(at, at + CHUNK_BYTES);
}
