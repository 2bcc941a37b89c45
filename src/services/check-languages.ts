import { createImportLanguageCheck } from '../checks/language/import-language-check.js';
import type { ReadItem } from '../domain/file-reading.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { NewUnit } from '../domain/unit.js';

/** Passes the items of an import on; a unit whose text does not look like its language is followed by a warning. */
export async function* checkLanguages(
  items: AsyncIterable<ReadItem<NewUnit>>,
  known: readonly LanguageTag[],
): AsyncIterable<ReadItem<NewUnit>> {
  const complaintsAbout = createImportLanguageCheck(known);
  for await (const item of items) {
    yield item;
    if (item.kind !== 'item') continue;
    const { line, value } = item;
    for (const message of complaintsAbout(value)) {
      const unit = value.tuid === undefined ? {} : { unit: value.tuid };
      yield { kind: 'warning', problem: { line, ...unit, message } };
    }
  }
}
