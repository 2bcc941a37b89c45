import type { Database } from 'better-sqlite3';
import type { DuplicateGroup } from '../../domain/duplicates.js';
import type { Page, PageRequest } from '../../domain/page.js';
import { likenessOf } from '../../text/likeness.js';
import type { LoadConcepts } from './concept-loading.js';
import { createRequireGlossary } from './glossary-rows.js';
import { groupedRows } from './grouped-rows.js';
import { cursorAfter, keyOfCursor } from './paging.js';
import { termLikeness } from './term-likeness.js';

/** Terms of past versions too: one index in its order. */
const WALK = `
  SELECT likeness, version_id AS versionId FROM concept_term
  WHERE glossary_id = @glossaryId AND likeness > @after ORDER BY likeness LIMIT @limit`;
const VISIBLE = `
  SELECT version_id FROM visible_concept WHERE version_id IN (SELECT value FROM json_each(?)) ORDER BY concept_id`;

/** A page looks at as many entries of the index and may hold fewer groups than were asked for. */
const ENTRIES_LOOKED_AT = 20_000;
const MOST_CONCEPTS = 20;

interface Entry {
  readonly likeness: number;
  readonly versionId: number;
}

/** The concepts of a glossary that share a term, in the order of the index over all its terms. */
export function createDuplicateGroups(db: Database, load: LoadConcepts) {
  const walk = db.prepare<[object], Entry>(WALK);
  const visible = db.prepare<[string], number>(VISIBLE).pluck();
  const requireGlossary = createRequireGlossary(db);

  const groupOf = (likeness: number, versionIds: readonly number[]): DuplicateGroup | undefined => {
    const concepts = load(versionIds.slice(0, MOST_CONCEPTS));
    const term = concepts[0]?.terms.find((candidate) => termLikeness(candidate) === likeness);
    if (term === undefined) return undefined;
    const same = concepts.filter(({ terms }) => terms.some((other) => likenessOf(other) === likenessOf(term)));
    // Of those that are not loaded nobody knows better than the hash.
    const conceptCount = versionIds.length - (concepts.length - same.length);
    return same.length < 2 ? undefined : { language: term.language, text: term.text, concepts: same, conceptCount };
  };

  return (glossaryId: string, { limit, cursor }: PageRequest): Page<DuplicateGroup> => {
    const { id } = requireGlossary(glossaryId);
    const after = cursor === undefined ? -1 : keyOfCursor(cursor);
    const entries = walk.all({ glossaryId: id, after, limit: ENTRIES_LOOKED_AT });
    const isLast = entries.length < ENTRIES_LOOKED_AT;
    const whole = isLast ? entries : withoutLastGroup(entries);
    const shared = sharedVersions(whole, visible);
    const page = [...shared].slice(0, limit);
    const items = page.flatMap(([likeness, versionIds]) => groupOf(likeness, versionIds) ?? []);
    if (shared.size > limit) return { items, nextCursor: cursorAfter(page.at(-1)![0]) };
    return isLast ? { items } : { items, nextCursor: cursorAfter(whole.at(-1)!.likeness) };
  };
}

/** The last one may go on behind the entries that were read. One that fills them all is taken as it is. */
function withoutLastGroup(entries: readonly Entry[]): readonly Entry[] {
  const { likeness } = entries.at(-1)!;
  const whole = entries.filter((entry) => entry.likeness !== likeness);
  return whole.length > 0 ? whole : entries;
}

/** For each likeness that two or more concepts have now: their versions, oldest concept first. */
function sharedVersions(
  entries: readonly Entry[],
  visible: { all(versionIds: string): number[] },
): ReadonlyMap<number, readonly number[]> {
  const groups = groupedRows(entries, ({ likeness }) => likeness);
  const several = [...groups].filter(([, group]) => group.length > 1);
  const asked = several.flatMap(([, group]) => group.map(({ versionId }) => versionId));
  const place = new Map(visible.all(JSON.stringify(asked)).map((versionId, index) => [versionId, index]));
  const shared = new Map<number, readonly number[]>();
  for (const [likeness, group] of several) {
    const there = new Set(group.map(({ versionId }) => versionId).filter((versionId) => place.has(versionId)));
    if (there.size > 1)
      shared.set(
        likeness,
        [...there].sort((one, two) => place.get(one)! - place.get(two)!),
      );
  }
  return shared;
}
