import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { InspectionWrites } from '../../domain/ports/inspections.js';
import type { NewInspectionFinding, NewInspectionGroup } from '../../domain/inspection.js';
import { inspectionOf, type InspectionRow, placeRowOf, SELECT_INSPECTIONS, subjectKeyOf } from './inspection-rows.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** More are not kept: the oldest goes when one is finished. */
const MOST_KEPT = 50;
/** Rows removed in one call: a few tens of milliseconds. */
const SLICE = 5000;

const BEGIN = `
  INSERT INTO inspection (status, job_id, subject, memory_id, inspection_order, created_by)
  VALUES ('begun', @jobId, @subject, @memoryId, @order, @actor)`;
const STATUS = `SELECT status FROM inspection WHERE id = ?`;
const LAST_NUMBER = `SELECT coalesce(max(number), 0) FROM inspection_finding WHERE inspection_id = ?`;
const INSERT_FINDING = `
  INSERT INTO inspection_finding (inspection_id, number, place_id, document_id, rule, severity, message, ranges,
    suggestion, concept_id, pair_hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_GROUP = `
  INSERT INTO inspection_group (inspection_id, kind, source_language, target_language) VALUES (?, ?, ?, ?)`;
const INSERT_MEMBER = `INSERT INTO inspection_member (group_id, position, place_id, document_id) VALUES (?, ?, ?, ?)`;
const FINISH = `UPDATE inspection SET status = 'finished', figures = @figures, finished_at = @at WHERE id = @id`;
const REMOVE_OLDER = `
  UPDATE inspection SET status = 'removed' WHERE status = 'finished' AND id < @id AND (
    subject = (SELECT subject FROM inspection WHERE id = @id)
    OR id NOT IN (SELECT id FROM inspection WHERE status = 'finished' ORDER BY id DESC LIMIT ${MOST_KEPT}))`;
const UNFINISHED = `SELECT id FROM inspection WHERE status <> 'finished' ORDER BY id`;
const DELETIONS = [
  `DELETE FROM inspection_finding WHERE inspection_id = @id AND number IN (
    SELECT number FROM inspection_finding WHERE inspection_id = @id LIMIT ${SLICE})`,
  `DELETE FROM inspection_member WHERE (group_id, position) IN (
    SELECT m.group_id, m.position FROM inspection_group g CROSS JOIN inspection_member m ON m.group_id = g.id
    WHERE g.inspection_id = @id LIMIT ${SLICE})`,
  `DELETE FROM inspection_group WHERE id IN (SELECT id FROM inspection_group WHERE inspection_id = @id LIMIT ${SLICE})`,
  `DELETE FROM inspection WHERE id = @id`,
];

type Status = 'begun' | 'finished' | 'removed';

/** Parts of a job's work: a once-key is the job's. */
export function createInspectionWrites(db: Database, clock: () => number): Synchronous<InspectionWrites> {
  const begin = db.prepare(BEGIN);
  const finish = db.prepare(FINISH);
  const removeOlder = db.prepare(REMOVE_OLDER);
  const select = db.prepare<[number], InspectionRow>(`${SELECT_INSPECTIONS} AND id = ?`);
  const unfinished = db.prepare<[], number>(UNFINISHED).pluck();
  const deletions = DELETIONS.map((sql) => db.prepare(sql));
  const statusOf = db.prepare<[number], Status>(STATUS).pluck();
  const addFindings = createFindingIntake(db);
  const addGroup = createGroupIntake(db);

  const requireStatus = (inspectionId: string, isWanted: (status: Status) => boolean): number => {
    const id = requireRowId('inspection', inspectionId);
    const status = statusOf.get(id);
    if (status === undefined) throw notFound('inspection', inspectionId);
    if (isWanted(status)) return id;
    throw new ConcordError({ kind: 'conflict', reason: `The inspection ${inspectionId} is ${status}.` });
  };
  const requireBegun = (inspectionId: string) => requireStatus(inspectionId, (status) => status === 'begun');

  return {
    begin(order, jobId, { actor }) {
      const memoryId = 'memoryId' in order.subject ? requireRowId('memory', order.subject.memoryId) : null;
      const row = { jobId: requireRowId('job', jobId), subject: subjectKeyOf(order), memoryId, actor };
      return publicId('inspection', Number(begin.run({ ...row, order: JSON.stringify(order) }).lastInsertRowid));
    },
    addFindings(inspectionId, findings) {
      addFindings(requireBegun(inspectionId), findings);
    },
    addGroups(inspectionId, groups) {
      const id = requireBegun(inspectionId);
      for (const group of groups) addGroup(id, group);
    },
    finish(inspectionId, figures) {
      const id = requireBegun(inspectionId);
      finish.run({ id, figures: JSON.stringify(figures), at: clock() });
      removeOlder.run({ id });
      return inspectionOf(select.get(id)!);
    },
    discard(inspectionId) {
      const id = requireStatus(inspectionId, (status) => status !== 'finished');
      // Each stands on those before it: what a statement leaves, the next call goes on with.
      return deletions.every((deletion) => deletion.run({ id }).changes < SLICE);
    },
    unfinished: () => unfinished.all().map((id) => publicId('inspection', id)),
  };
}

function createFindingIntake(db: Database) {
  const lastNumber = db.prepare<[number], number>(LAST_NUMBER).pluck();
  const insert = db.prepare(INSERT_FINDING);
  return (id: number, findings: readonly NewInspectionFinding[]): void => {
    let number = lastNumber.get(id)!;
    for (const { place, rule, severity, message, ranges, suggestion = null, conceptId = null, pairHash } of findings) {
      const { placeId, documentId } = placeRowOf(place);
      const values = [placeId, documentId, rule, severity, message, JSON.stringify(ranges), suggestion, conceptId];
      insert.run(id, ++number, ...values, pairHash);
    }
  };
}

function createGroupIntake(db: Database) {
  const insertGroup = db.prepare(INSERT_GROUP);
  const insertMember = db.prepare(INSERT_MEMBER);
  return (id: number, { kind, source, target, members }: NewInspectionGroup): void => {
    const groupId = insertGroup.run(id, kind, source, target).lastInsertRowid;
    members.forEach((place, position) => {
      const { placeId, documentId } = placeRowOf(place);
      insertMember.run(groupId, position, placeId, documentId);
    });
  };
}
