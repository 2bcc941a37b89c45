import type { Database } from 'better-sqlite3';
import type { InlineCode } from '../../domain/content.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ConcordanceSource, ConcordanceUnit, ConcordanceVariant } from '../../domain/ports/concordance-source.js';
import { createMatchingSource } from './matching-source.js';
import { localReadPort } from './port-call.js';
import { publicId, rowIdsJson } from './public-ids.js';

/**
 * From the texts to their units: the pluses keep the planner from starting at the memories. The memory is looked at
 * first, since many texts of a large store may have their units elsewhere.
 */
const UNITS = `
  WITH found AS MATERIALIZED (
    SELECT DISTINCT x.version_id, u.id AS unit_id, u.memory_id
    FROM variant x CROSS JOIN unit_version w ON w.id = x.version_id CROSS JOIN unit u ON u.id = w.unit_id
    WHERE x.text_id IN (SELECT value FROM json_each(@texts))
      AND (@memories IS NULL OR +u.memory_id IN (SELECT value FROM json_each(@memories))))
  SELECT f.unit_id, f.memory_id, y.text_id, t.language_script, t.language, t.content, y.codes
  FROM found f CROSS JOIN visible_unit v ON v.version_id = f.version_id
    CROSS JOIN variant y ON y.version_id = f.version_id
    CROSS JOIN text t ON t.id = y.text_id
  WHERE +t.language_script IN (SELECT value FROM json_each(@scripts))
  ORDER BY f.unit_id, y.position`;
const TEXTS_IN = `
  SELECT DISTINCT t.id
  FROM unit u CROSS JOIN unit_version w ON w.unit_id = u.id
    CROSS JOIN variant x ON x.version_id = w.id
    CROSS JOIN text t ON t.id = x.text_id
  WHERE u.memory_id IN (SELECT value FROM json_each(@memories)) AND +t.language_script = @languageScript
  ORDER BY t.id`;

type Row = readonly [
  unitId: number,
  memoryId: number,
  textId: number,
  languageScript: string,
  language: LanguageTag,
  text: string,
  codes: string | null,
];

export function createConcordanceSource(db: Database): ConcordanceSource {
  const units = db.prepare<[object], Row>(UNITS).raw();
  const textsIn = db.prepare<[object], number>(TEXTS_IN).pluck();
  const own = localReadPort<Pick<ConcordanceSource, 'concordanceUnits' | 'textIdsIn'>>(db, {
    concordanceUnits(textIds, languageScripts, memoryIds) {
      const memories = memoryIds === undefined ? null : rowIdsJson('memory', memoryIds);
      const [texts, scripts] = [textIds, languageScripts].map((list) => JSON.stringify(list));
      return unitsOf(units.all({ texts, scripts, memories }));
    },
    textIdsIn: (memoryIds, languageScript) =>
      textsIn.all({ memories: rowIdsJson('memory', memoryIds), languageScript }),
  });
  return { ...createMatchingSource(db), ...own };
}

/** @param rows those of a unit together */
function unitsOf(rows: readonly Row[]): readonly ConcordanceUnit[] {
  const units: ConcordanceUnit[] = [];
  let variants: ConcordanceVariant[] = [];
  let last: number | undefined;
  for (const row of rows) {
    if (row[0] !== last)
      units.push({ id: publicId('unit', row[0]), memoryId: publicId('memory', row[1]), variants: (variants = []) });
    last = row[0];
    variants.push(variantOf(row));
  }
  return units;
}

function variantOf([, , textId, languageScript, language, text, codes]: Row): ConcordanceVariant {
  return { textId, languageScript, language, text, codes: codes === null ? [] : (JSON.parse(codes) as InlineCode[]) };
}
