import type { Brief } from '../../domain/brief.js';
import type { Concept } from '../../domain/glossary.js';
import { writeBriefSheet } from '../../formats/brief/write-brief-sheet.js';
import { conceptWriterOf } from '../../formats/registry.js';
import { conceptsOfBrief } from './concepts-of-brief.js';

export type BriefFormat = 'html' | 'xlsx';

/** A brief to print, or as our own table in a spreadsheet. */
export async function* writeBrief(brief: Brief, format: BriefFormat, writtenAt: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of chunksOf(brief, format, writtenAt)) {
    yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
  }
}

function chunksOf(brief: Brief, format: BriefFormat, writtenAt: number) {
  if (format === 'html') return writeBriefSheet(brief, writtenAt);
  const concepts = conceptsOfBrief(brief);
  const languages = [...new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language)))];
  const { title, source, target } = brief;
  const all = [...new Set([source, target, ...languages])];
  return conceptWriterOf(format)(inTurn(concepts), { name: title, languages: all, writtenAt });
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take concepts from anywhere
async function* inTurn(concepts: readonly Concept[]): AsyncGenerator<Concept> {
  yield* concepts;
}
