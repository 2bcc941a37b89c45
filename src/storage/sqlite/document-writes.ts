import type { Database } from 'better-sqlite3';
import type { DocumentWrites } from '../../domain/ports/documents.js';
import { ConcordError } from '../../domain/failure.js';
import { createDocumentIntake } from './document-intake.js';
import { createRequireDocument, documentOf, type DocumentRow } from './document-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { requireRevision } from './revisions.js';
import { createSegmentWrites } from './segment-writes.js';

const SET_TARGET_LANGUAGE = `
  UPDATE document SET target_language = @language, revision = revision + 1 WHERE id = @id`;
const SAVE_ANALYSIS = `UPDATE document SET analysis = @analysis WHERE id = @id`;
/** Its segments go with it in slices: see `discard`. */
const REMOVE = `UPDATE document SET status = 'removed' WHERE id = ? RETURNING file`;

export interface DocumentWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

export function createDocumentWrites(db: Database, parts: DocumentWriteParts): Synchronous<DocumentWrites> {
  return {
    ...createDocumentIntake(db, parts.clock),
    ...createSegmentWrites(db, parts),
    ...createSettingsWrites(db, parts),
  };
}

type SettingsWrites = Pick<Synchronous<DocumentWrites>, 'setTargetLanguage' | 'saveAnalysis' | 'remove'>;

function createSettingsWrites(db: Database, { onceOnly }: DocumentWriteParts): SettingsWrites {
  const setTargetLanguage = db.prepare(SET_TARGET_LANGUAGE);
  const saveAnalysis = db.prepare(SAVE_ANALYSIS);
  const remove = db.prepare<[number], string>(REMOVE).pluck();
  const require = createRequireDocument(db);

  const requireAt = (documentId: string, ifRevision: number | undefined): DocumentRow => {
    const row = require(documentId);
    requireRevision('document', documentId, row.revision, ifRevision);
    return row;
  };
  return {
    setTargetLanguage: (documentId, language, write, ifRevision) =>
      onceOnly(write, () => {
        const { id, file_target_language: ofFile, target_language: current } = requireAt(documentId, ifRevision);
        if (ofFile !== null) throw namedByFile(ofFile);
        if (language !== current) setTargetLanguage.run({ id, language });
        return documentOf(require(documentId));
      }).result,
    saveAnalysis(documentId, analysis) {
      saveAnalysis.run({ id: require(documentId).id, analysis: JSON.stringify(analysis) });
    },
    remove: (documentId, write, ifRevision) =>
      onceOnly(write, () => remove.get(requireAt(documentId, ifRevision).id)!).result,
  };
}

function namedByFile(language: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason: `The file itself names its target language, ${language}.` });
}
