import type { Content } from '../../domain/content.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { UnitReads } from '../../domain/ports/units.js';

/** A target that somebody chose for one unit or segment: in the inline notation, or as text and codes. */
export type TargetEdit = { readonly revision?: number } & (
  | {
      readonly unitId: string;
      readonly target: string | Content;
      /** Which of its texts; absent: the only one besides that of its source language. */
      readonly language?: LanguageTag;
    }
  | { readonly documentId: string; readonly segmentId: string; readonly target: string | Content | null }
);

/** Where what is edited is read. */
export interface EditedStores {
  readonly units: Pick<UnitReads, 'get'>;
  readonly documents: Pick<DocumentReads, 'get' | 'segment'>;
}
