import type { DocumentItem } from '../../../../src/domain/document-file.js';
import type { Content } from '../../../../src/domain/content.js';
import type { DocumentFrame, FileSegment } from '../../../../src/domain/document.js';
import type { ReadOptions } from '../../../../src/domain/file-reading.js';
import { readXliffDocument } from '../../../../src/formats/xliff/document/read-document.js';
import { escapeText } from '../../../../src/formats/xml/xml-text.js';
import { chunksOf, collect, LIMITS, utf8 } from '../../reading.js';

export interface ReadDocument {
  readonly segments: readonly FileSegment[];
  readonly warnings: readonly string[];
  readonly frame: DocumentFrame;
}

export async function readDocument(
  input: string | Uint8Array,
  options: Partial<ReadOptions> & { chunk?: number } = {},
): Promise<ReadDocument> {
  const bytes = typeof input === 'string' ? utf8(input) : input;
  const items = await collect<DocumentItem>(
    readXliffDocument(chunksOf(bytes, options.chunk), { limits: LIMITS, ...options }),
  );
  const last = items.at(-1);
  if (last?.kind !== 'frame') throw new Error('the frame does not come last');
  return {
    segments: items.flatMap((item) => (item.kind === 'segment' ? [item.segment] : [])),
    warnings: items.flatMap((item) => (item.kind === 'warning' ? [item.problem.message] : [])),
    frame: last.frame,
  };
}

/** A content as the file has it, of the markup that its codes carry. */
export function markedUp({ text, codes }: Content): string {
  let position = 0;
  let xml = '';
  for (const { at, markup } of codes) {
    if (markup === undefined) throw new Error('a code has no markup');
    xml += escapeText(text.slice(position, at)) + markup;
    position = at;
  }
  return xml + escapeText(text.slice(position));
}
