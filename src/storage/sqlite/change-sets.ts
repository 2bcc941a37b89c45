import type { Database } from 'better-sqlite3';
import type { ChangeSet, ChangeSetKind } from '../../domain/change-set.js';
import { ConcordError } from '../../domain/failure.js';
import type { ChangeCounts } from '../../domain/memory.js';
import { presentFields } from './present-fields.js';
import { notFound, publicId, publicIdOrNull, requireRowId } from './public-ids.js';
import type { Tally } from './tally.js';

const OPEN = `
  INSERT INTO change_set (kind, actor, job_id, memory_id, glossary_id, rolls_back, base_number)
  VALUES (@kind, @actor, @jobId, @memoryId, @glossaryId, @rollsBack, (SELECT change_number FROM store_state))`;
const RECORD = `
  UPDATE change_set
  SET added = added + @added, merged = merged + @merged, updated = updated + @updated, unchanged = unchanged + @unchanged,
    growth = growth + @growth
  WHERE id = @id`;
const RECORD_LANGUAGE = `
  INSERT INTO change_set_language (change_set_id, language, growth) VALUES (@id, @language, @growth)
  ON CONFLICT DO UPDATE SET growth = growth + excluded.growth`;
const NEXT_NUMBER = `UPDATE store_state SET change_number = change_number + 1 RETURNING change_number`;
const NUMBER = `UPDATE change_set SET number = @number, published_at = @at WHERE id = @id`;
const GROW_MEMORY = `
  UPDATE memory SET units = units + c.growth FROM change_set c WHERE c.id = ? AND memory.id = c.memory_id`;
const GROW_MEMORY_LANGUAGES = `
  INSERT INTO memory_language (memory_id, language, units)
  SELECT c.memory_id, l.language, l.growth FROM change_set_language l JOIN change_set c ON c.id = l.change_set_id
  WHERE c.id = ? AND c.memory_id IS NOT NULL
  ON CONFLICT DO UPDATE SET units = units + excluded.units`;
const GROW_GLOSSARY = `
  UPDATE glossary SET concepts = concepts + c.growth FROM change_set c WHERE c.id = ? AND glossary.id = c.glossary_id`;
const GROW_GLOSSARY_LANGUAGES = `
  INSERT INTO glossary_language (glossary_id, language, concepts)
  SELECT c.glossary_id, l.language, l.growth FROM change_set_language l JOIN change_set c ON c.id = l.change_set_id
  WHERE c.id = ? AND c.glossary_id IS NOT NULL
  ON CONFLICT DO UPDATE SET concepts = concepts + excluded.concepts`;
const FORGET_LANGUAGES = `DELETE FROM change_set_language WHERE change_set_id = ?`;
const FORGET_STAGED_UNITS = `DELETE FROM staged_unit WHERE change_set_id = ?`;
const FORGET_STAGED_CONCEPTS = `DELETE FROM staged_concept WHERE change_set_id = ?`;
const SELECT_COLUMNS = `
  SELECT c.id, c.number, c.kind, c.actor, c.job_id, c.memory_id, c.glossary_id, c.rolls_back, c.published_at,
    c.added, c.merged, c.updated, c.unchanged, r.id AS rolled_back_by
  FROM change_set c LEFT JOIN change_set r ON r.rolls_back = c.id AND r.number IS NOT NULL`;
const SELECT_ONE = `${SELECT_COLUMNS} WHERE c.id = ? AND c.number IS NOT NULL`;
const SELECT_COUNTS = `SELECT added, merged, updated, unchanged FROM change_set WHERE id = ?`;

/** The newest first, from a change number on. */
export const SELECT_CHANGE_SETS = `${SELECT_COLUMNS} WHERE c.number < @before ORDER BY c.number DESC LIMIT @limit`;

export interface ChangeSetRow extends ChangeCounts {
  readonly id: number;
  readonly number: number;
  readonly kind: ChangeSetKind;
  readonly actor: string;
  readonly job_id: number | null;
  readonly memory_id: number | null;
  readonly glossary_id: number | null;
  readonly rolls_back: number | null;
  readonly published_at: number;
  readonly rolled_back_by: number | null;
}

export interface ChangeSetOpening {
  readonly kind: ChangeSetKind;
  readonly actor: string;
  readonly jobId?: number;
  readonly memoryId?: number;
  readonly glossaryId?: number;
  readonly rollsBack?: number;
}

/** Every change belongs to a change set: opened, written under, its figures recorded, published. */
export interface ChangeSets {
  /** @returns its row id; nobody sees what is written under it */
  open(opening: ChangeSetOpening): number;
  record(id: number, tally: Tally): void;
  /** Gives it the next change number: what was written under it is visible from here on. */
  publish(id: number): void;
  /** Counts a change of something that has no versions, a memory's name for one. */
  nextNumber(): number;
  counts(id: number): ChangeCounts;
  /** @throws ConcordError `not-found` when it does not exist or is not published */
  require(changeSetId: string): ChangeSetRow;
  get(id: number): ChangeSet;
}

export function createChangeSets(db: Database, clock: () => number): ChangeSets {
  const open = db.prepare(OPEN);
  const record = db.prepare(RECORD);
  const recordLanguage = db.prepare(RECORD_LANGUAGE);
  const nextNumber = db.prepare<[], number>(NEXT_NUMBER).pluck();
  const number = db.prepare(NUMBER);
  const publishing = [
    GROW_MEMORY,
    GROW_MEMORY_LANGUAGES,
    GROW_GLOSSARY,
    GROW_GLOSSARY_LANGUAGES,
    FORGET_LANGUAGES,
    FORGET_STAGED_UNITS,
    FORGET_STAGED_CONCEPTS,
  ].map((sql) => db.prepare<[number]>(sql));
  const selectCounts = db.prepare<[number], ChangeCounts>(SELECT_COUNTS);

  const takeNumber = () => nextNumber.get()!;
  const find = createFind(db);

  return {
    open({
      kind,
      actor,
      jobId = null,
      memoryId = null,
      glossaryId = null,
      rollsBack = null,
    }: Nullable<ChangeSetOpening>) {
      return Number(open.run({ kind, actor, jobId, memoryId, glossaryId, rollsBack }).lastInsertRowid);
    },
    record(id, { counts, growth, languages }) {
      record.run({ id, ...counts, growth });
      for (const [language, grown] of languages) {
        if (grown !== 0) recordLanguage.run({ id, language, growth: grown });
      }
    },
    publish(id) {
      number.run({ id, number: takeNumber(), at: clock() });
      for (const statement of publishing) statement.run(id);
    },
    nextNumber: takeNumber,
    counts: (id) => selectCounts.get(id)!,
    require: (changeSetId) => find(changeSetId, requireRowId('change set', changeSetId)),
    get: (id) => changeSetOf(find(publicId('change set', id), id)),
  };
}

/** Finds a published change set; fails with `not-found`. */
function createFind(db: Database): (changeSetId: string, id: number) => ChangeSetRow {
  const selectOne = db.prepare<[number], ChangeSetRow>(SELECT_ONE);
  return (changeSetId, id) => {
    const row = selectOne.get(id);
    if (row === undefined) throw notFound('change set', changeSetId);
    return row;
  };
}

type Nullable<Value> = { readonly [Name in keyof Value]: Value[Name] | null };

export function changeSetOf(row: ChangeSetRow): ChangeSet {
  return {
    id: publicId('change set', row.id),
    kind: row.kind,
    actor: row.actor,
    publishedAt: row.published_at,
    counts: { added: row.added, merged: row.merged, updated: row.updated, unchanged: row.unchanged },
    ...presentFields<Pick<ChangeSet, 'memoryId' | 'glossaryId' | 'jobId' | 'rollsBack' | 'rolledBackBy'>>({
      memoryId: publicIdOrNull('memory', row.memory_id),
      glossaryId: publicIdOrNull('glossary', row.glossary_id),
      jobId: publicIdOrNull('job', row.job_id),
      rollsBack: publicIdOrNull('change set', row.rolls_back),
      rolledBackBy: publicIdOrNull('change set', row.rolled_back_by),
    }),
  };
}

/** For what can only be done with a change set that nobody sees yet. */
export function alreadyPublished(changeSetId: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason: `The change set ${changeSetId} is published already.` });
}
