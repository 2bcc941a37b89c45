import type { Database } from 'better-sqlite3';
import type { DocumentOutline } from '../../domain/document.js';
import { publicId } from './public-ids.js';

/**
 * Put together by SQLite, in the order of its subquery: a row a segment would take twice as long. The subquery reads what
 * the file says from the index alone. The letter of a state is its first.
 */
const OUTLINE = `
  SELECT coalesce(group_concat(state, ''), '') AS states, coalesce(group_concat(target, ''), '') AS targets,
    json_group_array(score) AS scores, json_group_array(revision) AS revisions
  FROM (
    SELECT substr(coalesce(e.state, s.file_state), 1, 1) AS state,
      substr('teTE', 1 + coalesce(e.empty, s.file_empty) + 2 * (s.locked OR NOT s.translatable), 1) AS target,
      coalesce(e.score, -1) AS score, coalesce(e.revision, 1) AS revision
    FROM document_segment s LEFT JOIN segment_edit e ON e.segment_id = s.id
    WHERE s.document_id = ? ORDER BY s.unit_number, s.number)`;

interface OutlineRow {
  readonly states: string;
  readonly targets: string;
  readonly scores: string;
  readonly revisions: string;
}

export function createOutline(db: Database): (documentId: number) => DocumentOutline {
  const select = db.prepare<[number], OutlineRow>(OUTLINE);
  return (documentId) => {
    const { states, targets, scores, revisions } = select.get(documentId)!;
    return {
      documentId: publicId('document', documentId),
      states,
      targets,
      scores: JSON.parse(scores) as number[],
      revisions: JSON.parse(revisions) as number[],
    };
  };
}
