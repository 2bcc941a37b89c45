import type { Brief } from '../../domain/brief.js';
import { writeBriefSheet } from '../../formats/brief/write-brief-sheet.js';
import { writeBriefWorkbook } from '../../formats/brief/write-brief-workbook.js';
import { conceptsOfBrief } from './concepts-of-brief.js';

export type BriefFormat = 'html' | 'xlsx';

/** A brief to print, or as a spreadsheet. @param writtenAt milliseconds since 1970 UTC */
export async function* writeBrief(brief: Brief, format: BriefFormat, writtenAt: number): AsyncGenerator<Uint8Array> {
  if (format === 'xlsx') {
    yield await writeBriefWorkbook(brief, conceptsOfBrief(brief), writtenAt);
    return;
  }
  const encoder = new TextEncoder();
  for (const part of writeBriefSheet(brief, writtenAt)) yield encoder.encode(part);
}
