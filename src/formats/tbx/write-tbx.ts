import type { NewConcept } from '../../domain/glossary.js';
import { inChunks, type ConceptWriteOptions, type ConceptWriter } from '../file-writing.js';
import { writeElement, xmlElement } from '../xml/xml-text.js';
import { dialectOf, type TbxDialect } from './tbx-dialect.js';
import { oneLine, readable } from './tbx-text.js';
import { GIVEN_ID, MISSING_CONCEPTS } from './tbx-vocabulary.js';
import { entryOf } from './write-entry.js';
import { WrittenIds } from './written-ids.js';

/**
 * Writes TBX-Basic, valid against its schemas: version 3 with categories as attributes ("v3-dca", the default) or as elements
 * ("v3-dct"), or version 2 ("v2"). What TBX-Basic cannot say is written as notes of a fixed form (fixed-note.ts), so that
 * reading the file gives every concept back. A concept without a term in the languages asked for is left out.
 */
export const writeTbx: ConceptWriter = (concepts, options) => {
  const dialect = dialectOf(options.dialect);
  return inChunks(writeParts(concepts, dialect, options));
};

async function* writeParts(
  concepts: AsyncIterable<NewConcept>,
  dialect: TbxDialect,
  { name, only, toolVersion, writtenAt }: ConceptWriteOptions,
): AsyncGenerator<string> {
  const ids = new WrittenIds(GIVEN_ID);
  const creator = `Concord ${toolVersion ?? ''}`.trim();
  const day = new Date(writtenAt).toISOString().slice(0, 10);
  yield dialect.head(oneLine(readable(name)), `Written by ${creator} on ${day}.`);
  for await (const concept of concepts) {
    const entry = entryOf(concept, { dialect, ids, languages: only });
    if (entry !== undefined) yield `${writeElement(entry)}\n`;
  }
  yield `</body>\n${missingConcepts(ids.missing(), dialect)}${dialect.foot}`;
}

/** What references lead to must be in the file, or they are not valid. */
function missingConcepts(ids: readonly string[], dialect: TbxDialect): string {
  if (ids.length === 0) return '';
  const objects = ids.map((id) => xmlElement('refObject', { id }, [xmlElement('item', {}, [id])]));
  const list = xmlElement(dialect.list, { type: MISSING_CONCEPTS }, objects);
  return `${writeElement(xmlElement('back', {}, [list]))}\n`;
}
