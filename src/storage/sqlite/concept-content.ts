import type { Database } from 'better-sqlite3';
import type { NewConcept } from '../../domain/glossary.js';
import { columnsOfConcept, CONCEPT_COLUMNS, extraOfTerm } from './concept-rows.js';
import { termLikeness } from './term-likeness.js';
import type { ContentRows } from './versions.js';

const INSERT_VERSION = `
  INSERT INTO concept_version (concept_id, revision, change_set_id, deleted, ${CONCEPT_COLUMNS.join(', ')})
  VALUES (@entityId, @revision, @changeSetId, 0, ${CONCEPT_COLUMNS.map((name) => `@${name}`).join(', ')})`;
const INSERT_TERM = `
  INSERT INTO concept_term (version_id, position, language, text, status, type, part_of_speech, note, extra, glossary_id, likeness)
  VALUES (@versionId, @position, @language, @text, @status, @type, @partOfSpeech, @note, @extra, @glossaryId, @likeness)`;
const DELETE_TERMS = `DELETE FROM concept_term WHERE version_id = ?`;

/** Concepts as rows: a version and its terms. */
export function createConceptContent(db: Database): ContentRows<NewConcept> {
  const insertVersion = db.prepare(INSERT_VERSION);
  const insertTerm = db.prepare(INSERT_TERM);
  const deleteTerms = db.prepare<[number]>(DELETE_TERMS);
  return {
    languagesOf: ({ terms }) => terms.map(({ language }) => language),
    write({ changeSetId, ownerId: glossaryId }, head, concept) {
      const row = { ...head, changeSetId, ...columnsOfConcept(concept) };
      const versionId = Number(insertVersion.run(row).lastInsertRowid);
      concept.terms.forEach((term, position) => {
        const { language, text, status, type = null, partOfSpeech = null, note = null } = term;
        const columns = {
          type,
          partOfSpeech,
          note,
          extra: extraOfTerm(term),
          glossaryId,
          likeness: termLikeness(term),
        };
        insertTerm.run({ versionId, position, language, text, status, ...columns });
      });
      return versionId;
    },
    erase(versionId) {
      deleteTerms.run(versionId);
    },
  };
}
