import type { GlossaryReads } from '../domain/ports/glossaries.js';
import type { UnitReads } from '../domain/ports/units.js';

/** A list with a filter may have to look at thousands of units: that is not for the main thread. */
export function unitsOffThread(units: UnitReads, { listUnits }: { readonly listUnits: UnitReads['list'] }): UnitReads {
  return {
    ...units,
    list(memoryId, filter, page) {
      const isFiltered = filter.q !== undefined || filter.language !== undefined;
      return isFiltered ? listUnits(memoryId, filter, page) : units.list(memoryId, filter, page);
    },
  };
}

interface GlossaryLists {
  readonly listConcepts: GlossaryReads['concepts'];
  readonly listDuplicates: GlossaryReads['duplicates'];
}

/** As with units; and duplicates are looked for in all terms. */
export function glossariesOffThread(
  glossaries: GlossaryReads,
  { listConcepts, listDuplicates }: GlossaryLists,
): GlossaryReads {
  return {
    ...glossaries,
    concepts(glossaryId, page, filter = {}) {
      const isFiltered = Object.keys(filter).length > 0;
      return isFiltered ? listConcepts(glossaryId, page, filter) : glossaries.concepts(glossaryId, page);
    },
    duplicates: listDuplicates,
  };
}
