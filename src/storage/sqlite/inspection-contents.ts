import type { Database } from 'better-sqlite3';
import type { CurrentPair, InspectedPlace } from '../../domain/inspection.js';
import type { InspectionContents, Languages } from '../../domain/ports/inspections.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import {
  type FindingRow,
  groupOf,
  type GroupRow,
  inspectionFindingOf,
  placeOf,
  type PlaceRow,
} from './inspection-rows.js';
import { localReadPort } from './port-call.js';
import { notFound, requireRowId, rowIdsJson } from './public-ids.js';
import { segmentOf, SELECT_SEGMENTS, type SegmentRow } from './segment-rows.js';
import { createLoadUnits } from './unit-loading.js';

const FINDINGS = `
  SELECT number, place_id AS placeId, document_id AS documentId, rule, severity, message, ranges, suggestion,
    concept_id AS conceptId, pair_hash AS pairHash
  FROM inspection_finding
  WHERE inspection_id = @id AND number > @after AND (@severity IS NULL OR severity = @severity)
    AND (@rules IS NULL OR rule IN (SELECT value FROM json_each(@rules)))
  ORDER BY number LIMIT @limit`;
const SELECT_GROUPS = `
  SELECT id, kind, source_language AS source, target_language AS target,
    (SELECT count(*) FROM inspection_member WHERE group_id = inspection_group.id) AS members
  FROM inspection_group WHERE inspection_id = @id`;
const GROUPS = `${SELECT_GROUPS} AND id > @after AND (@kind IS NULL OR kind = @kind) ORDER BY id LIMIT @limit`;
const GROUP = `${SELECT_GROUPS} AND id = @groupId`;
const MEMBERS = `
  SELECT place_id AS placeId, document_id AS documentId FROM inspection_member
  WHERE group_id = @groupId ORDER BY position LIMIT @limit`;
const VISIBLE_VERSIONS = `
  SELECT version_id FROM visible_unit WHERE unit_id IN (SELECT value FROM json_each(?))`;
const SEGMENTS = `
  ${SELECT_SEGMENTS} AND d.status = 'finished' AND s.id IN (SELECT value FROM json_each(@ids))`;

export function createInspectionContents(db: Database): InspectionContents {
  const findings = db.prepare<[object], FindingRow>(FINDINGS);
  const groups = db.prepare<[object], GroupRow>(GROUPS);
  const group = db.prepare<[object], GroupRow>(GROUP);
  const members = db.prepare<[object], PlaceRow>(MEMBERS);
  const rowIdOf = (inspectionId: string) => requireRowId('inspection', inspectionId);
  return localReadPort<InspectionContents>(db, {
    findings(inspectionId, { rules, severity = null }: { rules?: readonly string[]; severity?: string | null }, slice) {
      const asked = { id: rowIdOf(inspectionId), severity, rules: rules === undefined ? null : JSON.stringify(rules) };
      return findings.all({ ...asked, ...slice }).map(inspectionFindingOf);
    },
    groups: (inspectionId, kind, slice) =>
      groups.all({ id: rowIdOf(inspectionId), kind: kind ?? null, ...slice }).map(groupOf),
    group(inspectionId, groupId) {
      const row = group.get({ id: rowIdOf(inspectionId), groupId: requireRowId('group', groupId) });
      if (row === undefined) throw notFound('group', groupId);
      return groupOf(row);
    },
    members: (groupId, limit) => members.all({ groupId: requireRowId('group', groupId), limit }).map(placeOf),
    pairs: createCurrentPairs(db),
  });
}

function createCurrentPairs(db: Database): InspectionContents['pairs'] {
  const unitPairs = createUnitPairs(db);
  const segmentPairs = createSegmentPairs(db);
  return (places, languages) => {
    const pairs = new Map<string, CurrentPair>([
      ...(languages ? unitPairs(places, languages) : []),
      ...segmentPairs(places),
    ]);
    return places.map((place) => pairs.get('unitId' in place ? place.unitId : place.segmentId));
  };
}

/** By the ids of the units. */
function createUnitPairs(db: Database) {
  const versions = db.prepare<[string], number>(VISIBLE_VERSIONS).pluck();
  const load = createLoadUnits(db);
  return function* (
    places: readonly InspectedPlace[],
    { source, target }: Languages,
  ): Generator<[string, CurrentPair]> {
    const ids = places.flatMap((place) => ('unitId' in place ? [place.unitId] : []));
    for (const { unit } of load(versions.all(rowIdsJson('unit', ids)))) {
      const [from, to] = [source, target].map((language) =>
        unit.variants.find((variant) => sameLanguageAndScript(variant.language, language)),
      );
      if (from && to) yield [unit.id, { source: from, target: to, unit }];
    }
  };
}

/** By the ids of the segments. */
function createSegmentPairs(db: Database) {
  const segments = db.prepare<[object], SegmentRow>(SEGMENTS);
  return function* (places: readonly InspectedPlace[]): Generator<[string, CurrentPair]> {
    const byDocument = new Map<string, string[]>();
    for (const place of places) {
      if ('unitId' in place) continue;
      const ids = byDocument.get(place.documentId);
      if (ids === undefined) byDocument.set(place.documentId, [place.segmentId]);
      else ids.push(place.segmentId);
    }
    for (const [documentId, ids] of byDocument) {
      const asked = { documentId: requireRowId('document', documentId), ids: rowIdsJson('segment', ids) };
      for (const segment of segments.all(asked).map(segmentOf)) {
        yield [segment.id, { source: segment.source, target: segment.target, segment }];
      }
    }
  };
}
