import type { Database } from 'better-sqlite3';
import type { DocumentOutline } from '../../domain/document.js';
import type { SegmentState } from '../../domain/unit.js';
import { publicId } from './public-ids.js';

/** In the order of the index that has it all. */
const OUTLINE = `
  SELECT coalesce(e.state, s.file_state), coalesce(e.empty, s.file_empty), s.translatable > s.locked,
    coalesce(e.score, -1), coalesce(e.revision, 1)
  FROM document_segment s LEFT JOIN segment_edit e ON e.segment_id = s.id
  WHERE s.document_id = ? ORDER BY s.unit_number, s.number`;

type OutlineRow = [state: SegmentState, empty: 0 | 1, editable: 0 | 1, score: number, revision: number];

const LETTERS: Readonly<Record<SegmentState, string>> = { initial: 'i', translated: 't', reviewed: 'r', final: 'f' };

export function createOutline(db: Database): (documentId: number) => DocumentOutline {
  const select = db.prepare<[number], OutlineRow>(OUTLINE).raw();
  return (documentId) => {
    let states = '';
    let targets = '';
    const scores: number[] = [];
    const revisions: number[] = [];
    for (const [state, empty, editable, score, revision] of select.all(documentId)) {
      const letter = empty === 1 ? 'e' : 't';
      states += LETTERS[state];
      targets += editable === 1 ? letter : letter.toUpperCase();
      scores.push(score);
      revisions.push(revision);
    }
    return { documentId: publicId('document', documentId), states, targets, scores, revisions };
  };
}
