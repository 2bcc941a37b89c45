import { ConcordError } from '../../../domain/failure.js';
import type { ConceptReader, ReadItem, ReadOptions } from '../../../domain/file-reading.js';
import type { NewConcept } from '../../../domain/glossary.js';
import { decodeXml } from '../../decode.js';
import { withoutLongTerms } from '../../term-limit.js';
import { withinUnitLimit } from '../../unit-limit.js';
import { readXml } from '../../xml/xml-door.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { inModule } from '../validation/module-elements.js';
import { treatXliff, XliffAncestors } from '../xliff-ancestors.js';
import { XLIFF } from '../xliff-root.js';
import { conceptOfEntry, type EntryPlace } from './glossary-entry.js';

/**
 * Reads the glossaries that the units of an XLIFF 2 file carry (XLIFF 2.1, 5.2 "Glossary Module"): one concept for each entry.
 * Fails with `unsupported-file` for XLIFF 1, which has none.
 */
export const readGlossaryModule: ConceptReader = (bytes, options) => {
  const { encoding } = options;
  const chunks = decodeXml(bytes, { format: XLIFF, ...(encoding === undefined ? {} : { encoding }) });
  return withinUnitLimit(readItems(chunks, options), options.limits);
};

async function* readItems(chunks: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<ReadItem<NewConcept>> {
  const ancestors = new XliffAncestors(options);
  let fileId = '';
  let entries = 0;
  for await (const event of readXml(chunks, { format: XLIFF, depth: options.limits.depth, treat: treatXliff })) {
    if (event.kind === 'open') {
      ancestors.open(event.element);
      if (ancestors.root?.version === 1) throw withoutGlossary();
      if (event.element.name === 'file') fileId = event.element.attributes.get('id') ?? '';
    } else if (event.kind === 'close') ancestors.close(event.name);
    else if (event.kind === 'whole') {
      for (const item of itemsOf(event.element, fileId, ancestors, options)) {
        entries++;
        yield item;
      }
    }
  }
  if (entries === 0) yield { kind: 'warning', problem: { message: 'No unit of the file carries a glossary.' } };
}

function withoutGlossary(): ConcordError {
  const reason = 'An XLIFF 1 file holds no glossary; of XLIFF, the glossaries of version 2 are read.';
  return new ConcordError({ kind: 'unsupported-file', reason });
}

function* itemsOf(
  unit: XmlElement,
  fileId: string,
  { file, root }: XliffAncestors,
  options: ReadOptions,
): Generator<ReadItem<NewConcept>> {
  if (file === undefined) return;
  const place: EntryPlace = {
    source: file.source,
    targetSpelling: root?.targetLanguage ?? options.targetLanguage,
    path: `f=${fileId}/u=${unit.attributes.get('id') ?? ''}`,
    limits: options.limits,
  };
  for (const glossary of inModule(unit, 'gls', 'glossary')) {
    for (const entry of glossary.children) {
      if (typeof entry !== 'string' && entry.name === 'glossEntry')
        yield withoutLongTerms(conceptOfEntry(entry, place));
    }
  }
}
