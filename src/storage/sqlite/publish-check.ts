import type { Database } from 'better-sqlite3';
import type { Outcome } from './tally.js';
import type { VersionedTables } from './versioned-tables.js';
import type { Change, Incoming, Versions } from './versions.js';

/** The versions of others that were published since the change set was begun. A clause for FROM and WHERE. */
function publishedSince({ entity, owner }: VersionedTables, join = ''): string {
  return `
    FROM change_set c CROSS JOIN ${entity}_version theirs ON theirs.change_set_id = c.id ${join}
    WHERE c.number > @baseNumber AND c.${owner}_id = @ownerId`;
}

/**
 * The own entities that these bear on: those they changed, and those that are equal to one of theirs, so that they would be
 * taken in otherwise now. CROSS JOIN keeps the order: from the few that were published to the many that were staged.
 */
function conflictsSql(tables: VersionedTables): string {
  const { entity } = tables;
  return `
    SELECT mine.${entity}_id AS entityId, mine.id AS versionId FROM ${entity}_version mine
    WHERE mine.id IN (
      SELECT own.id FROM (SELECT theirs.${entity}_id AS entity_id ${publishedSince(tables)}) changed
        CROSS JOIN ${entity}_version own ON own.${entity}_id = changed.entity_id AND own.change_set_id = @changeSetId
      UNION ${entity === 'unit' ? equalUnits(tables) : equalConcepts(tables)})
    ORDER BY mine.id`;
}

function equalUnits(tables: VersionedTables): string {
  return `
    SELECT own.id FROM (SELECT theirs.key_text, theirs.key_hash ${publishedSince(tables)}) equal
      CROSS JOIN unit_version own
        ON own.key_text = equal.key_text AND own.key_hash = equal.key_hash AND own.change_set_id = @changeSetId`;
}

function equalConcepts(tables: VersionedTables): string {
  const theirTerms = publishedSince(tables, 'JOIN concept_term t ON t.version_id = theirs.id');
  return `
    SELECT own.id FROM (SELECT theirs.external_id ${publishedSince(tables)}) equal
      CROSS JOIN concept_version own ON own.external_id = equal.external_id AND own.change_set_id = @changeSetId
    UNION
    SELECT own.id FROM (SELECT t.glossary_id, t.likeness ${theirTerms}) equal
      CROSS JOIN concept_term mine_term
        ON mine_term.glossary_id = equal.glossary_id AND mine_term.likeness = equal.likeness
      CROSS JOIN concept_version own ON own.id = mine_term.version_id AND own.change_set_id = @changeSetId`;
}

/** How a kind of entity is read and taken in again. */
export interface Retaking<Content, Policy> {
  readonly tables: VersionedTables;
  readonly versions: Versions<Content>;
  readonly read: (versionId: number) => Content;
  readonly takeIn: (change: Change, content: Content, policy: Policy) => Outcome;
}

/**
 * Before a change set is published: takes in again what was staged against a state that has changed since.
 * Costs as much as was published since, not as much as was staged. What the import found equal and left alone is not checked:
 * it stays with whoever changed it since.
 */
export type PublishCheck<Policy> = (change: Change, baseNumber: number, policy: Policy) => void;

export function createPublishCheck<Content, Policy>(
  db: Database,
  retaking: Retaking<Content, Policy>,
): PublishCheck<Policy> {
  const { tables, versions, read, takeIn } = retaking;
  const conflicts = db.prepare<[object], { entityId: number; versionId: number }>(conflictsSql(tables));

  /** A version that was made from nothing else says itself what arrived. */
  const withdraw = (change: Change, entityId: number, versionId: number): readonly Incoming<Content>[] => {
    const content = read(versionId);
    const incoming = versions.withdraw(change, entityId);
    versions.drop(entityId);
    return incoming.length > 0 ? incoming : [{ content, outcome: 'added' }];
  };

  return (change, baseNumber, policy) => {
    const { changeSetId, ownerId } = change;
    const found = conflicts.all({ changeSetId, ownerId, baseNumber });
    const arrived = found.flatMap(({ entityId, versionId }) => withdraw(change, entityId, versionId));
    for (const { content, outcome } of arrived) {
      const now = takeIn(change, content, policy);
      change.tally.counts[outcome ?? now] -= 1;
    }
  };
}
