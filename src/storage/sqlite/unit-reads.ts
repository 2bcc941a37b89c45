import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Page, PageRequest } from '../../domain/page.js';
import type { UnitFilter, UnitReads, UnitRevision } from '../../domain/ports/units.js';
import type { Unit } from '../../domain/unit.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { changeSetOf, SELECT_CHANGE_SETS, type ChangeSetRow } from './change-sets.js';
import { createRequireMemory } from './memory-rows.js';
import { cursorAfter, keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';
import { createLoadUnits, type LoadUnits } from './unit-loading.js';

const VISIBLE = `SELECT version_id FROM visible_unit WHERE unit_id = ?`;
const LIST = `
  SELECT unit_id AS unitId, version_id AS versionId FROM visible_unit
  WHERE memory_id = @memoryId AND unit_id > @after ORDER BY unit_id LIMIT @limit`;
const PASSING = `
  SELECT DISTINCT x.version_id FROM variant x JOIN text t ON t.id = x.text_id
  WHERE x.version_id IN (SELECT value FROM json_each(@versions))
    AND (@languageScript IS NULL OR EXISTS (
      SELECT 1 FROM variant y CROSS JOIN text s ON s.id = y.text_id
      WHERE y.version_id = x.version_id AND s.language_script = @languageScript))
    AND (@pattern IS NULL OR t.content LIKE @pattern ESCAPE '\\')`;
const HISTORY = `
  SELECT v.id AS versionId, v.revision, v.deleted, v.change_set_id AS changeSetId, c.actor, c.published_at AS at
  FROM unit_version v JOIN change_set c ON c.id = v.change_set_id
  WHERE v.unit_id = ? AND c.number IS NOT NULL ORDER BY v.id`;

/** A filter that few units pass is answered in pages that look at this many units and may hold fewer than were asked for. */
const UNITS_LOOKED_AT = 10_000;
const SLICE = 1000;

interface VisibleRow {
  readonly unitId: number;
  readonly versionId: number;
}

interface RevisionRow {
  readonly versionId: number;
  readonly revision: number;
  readonly deleted: 0 | 1;
  readonly changeSetId: number;
  readonly actor: string;
  readonly at: number;
}

export function createUnitReads(db: Database): Synchronous<UnitReads> {
  const visible = db.prepare<[number], number>(VISIBLE).pluck();
  const changeSets = db.prepare<[object], ChangeSetRow>(SELECT_CHANGE_SETS);
  const load = createLoadUnits(db);
  return {
    get(unitId) {
      const versionId = visible.get(requireRowId('unit', unitId));
      if (versionId === undefined) throw notFound('unit', unitId);
      return load([versionId])[0]!.unit;
    },
    list: createUnitList(db, load),
    history: createUnitHistory(db, load),
    changeSets({ limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(changeSets.all({ before, limit: limit + 1 }), limit, (row) => row.number, changeSetOf);
    },
  };
}

function createUnitList(db: Database, load: LoadUnits) {
  const list = db.prepare<[object], VisibleRow>(LIST);
  const passing = createFilter(db);
  const requireMemory = createRequireMemory(db);
  return (memoryId: string, filter: UnitFilter, { limit, cursor }: PageRequest): Page<Unit> => {
    const memory = requireMemory(memoryId);
    const found: VisibleRow[] = [];
    let after = cursor === undefined ? 0 : keyOfCursor(cursor);
    let more = true;
    const filtered = filter.language !== undefined || filter.q !== undefined;
    const slice = filtered ? SLICE : limit + 1;
    for (let seen = 0; more && found.length <= limit && seen < UNITS_LOOKED_AT; seen += slice) {
      const rows = list.all({ memoryId: memory.id, after, limit: slice });
      found.push(...(filtered ? passing(rows, filter) : rows));
      after = rows.at(-1)?.unitId ?? after;
      more = rows.length === slice;
    }
    const page = found.slice(0, limit);
    const items = load(page.map(({ versionId }) => versionId)).map(({ unit }) => unit);
    if (found.length > limit) return { items, nextCursor: cursorAfter(page.at(-1)!.unitId) };
    return more ? { items, nextCursor: cursorAfter(after) } : { items };
  };
}

function createFilter(db: Database): (rows: readonly VisibleRow[], filter: UnitFilter) => readonly VisibleRow[] {
  const passing = db.prepare<[object], number>(PASSING).pluck();
  return (rows, { language, q }) => {
    const versions = JSON.stringify(rows.map(({ versionId }) => versionId));
    const kept = new Set(
      passing.all({
        versions,
        languageScript: scriptOrNull(language),
        pattern: q === undefined ? null : likePattern(q),
      }),
    );
    return rows.filter(({ versionId }) => kept.has(versionId));
  };
}

function scriptOrNull(language: LanguageTag | undefined): string | null {
  return language === undefined ? null : languageScriptOf(language);
}

/** LIKE ignores case for ASCII letters alone. */
function likePattern(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function createUnitHistory(db: Database, load: LoadUnits) {
  const history = db.prepare<[number], RevisionRow>(HISTORY);
  return (unitId: string): readonly UnitRevision[] => {
    const rows = history.all(requireRowId('unit', unitId));
    if (rows.length === 0) throw notFound('unit', unitId);
    const loaded = load(rows.map(({ versionId }) => versionId));
    const revisions: UnitRevision[] = [];
    rows.forEach((row, place) => {
      revisions.unshift(revisionOf(row, loaded[place]!.unit, revisions[0]?.unit));
    });
    return revisions;
  };
}

/** A deletion shows what was deleted. */
function revisionOf(row: RevisionRow, unit: Unit, before: Unit | undefined): UnitRevision {
  const { revision, actor, at } = row;
  const changeSetId = publicId('change set', row.changeSetId);
  const deleted = row.deleted === 1;
  const shown = deleted && before !== undefined ? { ...before, revision, changeSetId } : unit;
  return { revision, deleted, changeSetId, actor, at, unit: shown };
}
