import type { Database } from 'better-sqlite3';
import type { Outcome } from './tally.js';
import type { VersionedTables } from './versioned-tables.js';
import type { Change, Incoming, Versions } from './versions.js';

/**
 * The own entities that something published since the change set was begun bears on: changed by it,
 * or equal to one of its own, so that they would be taken in otherwise now.
 */
function conflictsSql({ entity, owner }: VersionedTables): string {
  const since = `
    FROM change_set c CROSS JOIN ${entity}_version theirs ON theirs.change_set_id = c.id
    WHERE c.number > @baseNumber AND c.${owner}_id = @ownerId`;
  return `
    SELECT mine.${entity}_id AS entityId, min(mine.id) AS versionId FROM ${entity}_version mine
    WHERE mine.change_set_id = @changeSetId AND mine.id IN (
      SELECT own.id FROM (SELECT theirs.${entity}_id AS entity_id ${since}) touched
        CROSS JOIN ${entity}_version own ON own.${entity}_id = touched.entity_id AND own.change_set_id = @changeSetId
      UNION ${EQUALS[entity](since)}
    )
    GROUP BY mine.${entity}_id ORDER BY versionId`;
}

const EQUALS: Readonly<Record<VersionedTables['entity'], (since: string) => string>> = {
  unit: (since) => `
    SELECT own.id FROM (SELECT theirs.key_text, theirs.key_hash ${since}) equal
      CROSS JOIN unit_version own
        ON own.key_text = equal.key_text AND own.key_hash = equal.key_hash AND own.change_set_id = @changeSetId`,
  concept: (since) => `
    SELECT own.id FROM (SELECT theirs.external_id ${since}) equal
      CROSS JOIN concept_version own ON own.external_id = equal.external_id AND own.change_set_id = @changeSetId
    UNION
    SELECT own.id FROM (SELECT term.text ${since.replace('WHERE', 'JOIN concept_term term ON term.version_id = theirs.id WHERE')}) equal
      CROSS JOIN concept_term mine_term ON mine_term.text = equal.text
      CROSS JOIN concept_version own ON own.id = mine_term.version_id AND own.change_set_id = @changeSetId`,
};

/** How a kind of entity is read and taken in again. */
export interface Retaking<Content> {
  readonly tables: VersionedTables;
  readonly versions: Versions<Content>;
  readonly read: (versionId: number) => Content;
  readonly takeIn: (change: Change, content: Content) => Outcome;
}

/**
 * Before a change set is published: takes in again what was staged against a state that has changed since.
 * Costs as much as was published since, not as much as was staged. What the import found as it is in the file and left alone is not
 * checked: it stays with whoever changed it since.
 */
export type PublishCheck = (change: Change, baseNumber: number) => void;

export function createPublishCheck<Content>(db: Database, retaking: Retaking<Content>): PublishCheck {
  const { tables, versions, read, takeIn } = retaking;
  const conflicts = db.prepare<[object], { entityId: number; versionId: number }>(conflictsSql(tables));

  /** A version that was made from nothing else says itself what arrived. */
  const withdraw = (change: Change, entityId: number, versionId: number): readonly Incoming<Content>[] => {
    const content = read(versionId);
    const incoming = versions.withdraw(change, entityId);
    versions.drop(entityId);
    return incoming.length > 0 ? incoming : [{ content, outcome: 'added' }];
  };
  const retake = (change: Change, { content, outcome }: Incoming<Content>): void => {
    const now = takeIn(change, content);
    change.tally.counts[outcome ?? now] -= 1;
  };

  return (change, baseNumber) => {
    const { changeSetId, ownerId } = change;
    const found = conflicts.all({ changeSetId, ownerId, baseNumber });
    const arrived = found.flatMap(({ entityId, versionId }) => withdraw(change, entityId, versionId));
    for (const incoming of arrived) retake(change, incoming);
  };
}
