import { ConcordError } from '../../domain/failure.js';
import type { Page, PageRequest } from '../../domain/page.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { GlossaryReads } from '../../domain/ports/glossaries.js';
import type { MemoryReads } from '../../domain/ports/memories.js';
import type { SuppressionFilter, SuppressionReads, SuppressionWrites } from '../../domain/ports/suppressions.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { NewSuppression, Suppression } from '../../domain/suppression.js';
import { requireRule } from './require-rule.js';
import { suppressionKey } from './suppression-key.js';
import { placeOfSegment } from './suppression-place.js';

export interface SuppressionRequest extends Omit<NewSuppression, 'place'> {
  /** For the scopes segment and document. */
  readonly documentId?: string;
  /** For the scope segment. */
  readonly segmentId?: string;
  /** For the scope memory. */
  readonly memoryId?: string;
}

export interface SuppressionServices {
  list(filter: SuppressionFilter, page: PageRequest): Promise<Page<Suppression>>;
  /** The finding is not called right any more. Fails with `not-found` for what it names, `invalid` when it does not name what its scope asks for, or no check. */
  add(request: SuppressionRequest, write: WriteContext): Promise<Suppression>;
  /** Fails with `not-found`. */
  remove(suppressionId: string, write: WriteContext): Promise<void>;
}

interface Dependencies {
  readonly suppressions: SuppressionReads & SuppressionWrites;
  readonly documents: Pick<DocumentReads, 'get' | 'segment'>;
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly glossaries: Pick<GlossaryReads, 'concept'>;
}

export function createSuppressionServices({ suppressions, ...stores }: Dependencies): SuppressionServices {
  return {
    list: (filter, page) => suppressions.list(filter, page),
    async add({ documentId, segmentId, memoryId, ...request }, write) {
      requireRule(request.rule);
      const place = await placeOf({ ...request, ...{ documentId, segmentId, memoryId } }, stores);
      return suppressions.add({ ...request, place, key: suppressionKey(request) }, write);
    },
    remove: (suppressionId, write) => suppressions.remove(suppressionId, write),
  };
}

interface Named {
  readonly scope: NewSuppression['scope'];
  readonly conceptId?: string | undefined;
  readonly documentId: string | undefined;
  readonly segmentId: string | undefined;
  readonly memoryId: string | undefined;
}

async function placeOf(named: Named, stores: Omit<Dependencies, 'suppressions'>): Promise<string> {
  const required = (name: 'documentId' | 'segmentId' | 'memoryId' | 'conceptId'): string => {
    const id = named[name];
    if (id === undefined) throw invalid(`A decision for a ${named.scope} names it.`, `/${name}`);
    return id;
  };
  switch (named.scope) {
    case 'segment': {
      const document = await stores.documents.get(required('documentId'));
      return placeOfSegment(document.name, await stores.documents.segment(document.id, required('segmentId')));
    }
    case 'document':
      return (await stores.documents.get(required('documentId'))).name;
    case 'memory': {
      const memoryId = required('memoryId');
      await stores.memories.get(memoryId);
      return memoryId;
    }
    case 'concept':
      return (await stores.glossaries.concept(required('conceptId'))).id;
  }
}

function invalid(reason: string, pointer: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer });
}
