import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { GlossaryImportPolicy, NewConcept } from '../../domain/glossary.js';
import type { ChangeCounts, ImportPolicy } from '../../domain/memory.js';
import type { ImportStaging, TriedConcepts } from '../../domain/ports/import-staging.js';
import type { NewUnit } from '../../domain/unit.js';
import { contentOfConcept, contentOfUnit } from '../../domain/contents.js';
import { alreadyPublished, type ChangeSets } from './change-sets.js';
import type { TakeInConcept } from './concept-intake.js';
import { createLoadConcepts } from './concept-loading.js';
import type { DiscardSlice } from './discarding.js';
import { createRequireGlossary } from './glossary-rows.js';
import type { JobRecords } from './job-records.js';
import { createRequireMemory } from './memory-rows.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId, rowId } from './public-ids.js';
import { createPublishCheck } from './publish-check.js';
import { emptyTally } from './tally.js';
import type { TakeIn } from './unit-intake.js';
import { createLoadUnits } from './unit-loading.js';
import { CONCEPT_TABLES, UNIT_TABLES } from './versioned-tables.js';
import type { Change, Versions } from './versions.js';

const FIND = `
  SELECT id, number, memory_id AS memoryId, glossary_id AS glossaryId, policy, base_number AS baseNumber
  FROM change_set WHERE id = ?`;
const DIRECT = `
  UPDATE change_set SET memory_id = @memoryId, glossary_id = @glossaryId, policy = @policy WHERE id = @id`;
const UNFINISHED = `SELECT id, job_id AS jobId FROM change_set WHERE number IS NULL AND job_id IS NOT NULL ORDER BY id`;

interface StagedSet {
  readonly id: number;
  readonly number: number | null;
  readonly memoryId: number | null;
  readonly glossaryId: number | null;
  readonly policy: string | null;
  readonly baseNumber: number;
}

/** Where the units or concepts of an import go, and how. */
interface Destination {
  readonly memoryId: number | null;
  readonly glossaryId: number | null;
  readonly policy: string;
}

export interface StagingParts {
  readonly changeSets: ChangeSets;
  readonly jobs: JobRecords;
  readonly units: Versions<NewUnit>;
  readonly takeIn: TakeIn;
  readonly concepts: Versions<NewConcept>;
  readonly takeInConcept: TakeInConcept;
  readonly discardSlice: DiscardSlice;
}

export function createImportStaging(db: Database, parts: StagingParts): Synchronous<ImportStaging> {
  const { takeIn, takeInConcept } = parts;
  const requireMemory = createRequireMemory(db);
  const requireGlossary = createRequireGlossary(db);
  const direct = createDirect(db);
  const publish = createPublish(db, parts);
  const require = createRequireStaged(db);

  const stage = (set: StagedSet, ownerId: number, write: (change: Change) => void) => {
    const change: Change = { changeSetId: set.id, ownerId, tally: emptyTally(), staged: true };
    write(change);
    parts.changeSets.record(set.id, change.tally);
    return change.tally.counts;
  };

  const stageConcepts: StageConcepts = ({ changeSetId, glossaryId, policy }, write) => {
    const set = require(changeSetId);
    const { id } = requireGlossary(glossaryId);
    direct(set, { memoryId: null, glossaryId: id, policy });
    return stage(set, id, write);
  };

  return {
    ...createBeginAndDiscard(db, parts),
    stageUnits(changeSetId, memoryId, units, policy) {
      const set = require(changeSetId);
      const { id } = requireMemory(memoryId);
      direct(set, { memoryId: id, glossaryId: null, policy });
      return stage(set, id, (change) => {
        for (const unit of units) takeIn(change, { unit, policy });
      });
    },
    ...createConceptStaging(takeInConcept, stageConcepts),
    publish(changeSetId) {
      const set = require(changeSetId);
      if (set.memoryId !== null) requireMemory(publicId('memory', set.memoryId));
      if (set.glossaryId !== null) requireGlossary(publicId('glossary', set.glossaryId));
      return publish(set);
    },
  };
}

/** Writes a batch of concepts under the change set of an import. */
type StageConcepts = (
  destination: { readonly changeSetId: string; readonly glossaryId: string; readonly policy: GlossaryImportPolicy },
  write: (change: Change) => void,
) => ChangeCounts;

function createConceptStaging(
  takeInConcept: TakeInConcept,
  stageConcepts: StageConcepts,
): Pick<Synchronous<ImportStaging>, 'stageConcepts' | 'tryConcepts'> {
  return {
    stageConcepts: (changeSetId, glossaryId, concepts, policy) =>
      stageConcepts({ changeSetId, glossaryId, policy }, (change) => {
        for (const concept of concepts) takeInConcept(change, { concept, policy });
      }),
    tryConcepts(changeSetId, glossaryId, concepts, policy) {
      const collisions: TriedConcepts['collisions'][number][] = [];
      const counts = stageConcepts({ changeSetId, glossaryId, policy }, (change) => {
        concepts.forEach((concept, index) => {
          takeInConcept(change, { concept, policy, onCollision: (found) => collisions.push({ ...found, index }) });
        });
      });
      return { ...counts, collisions };
    },
  };
}

type BeginAndDiscard = Pick<Synchronous<ImportStaging>, 'begin' | 'discard' | 'unfinished'>;

function createBeginAndDiscard(db: Database, { changeSets, jobs, discardSlice }: StagingParts): BeginAndDiscard {
  const unfinished = db.prepare<[], { id: number; jobId: number }>(UNFINISHED);
  const find = db.prepare<[number], StagedSet>(FIND);
  return {
    begin: (jobId, actor) =>
      publicId('change set', changeSets.open({ kind: 'import', actor, jobId: jobs.require(jobId).id })),
    discard(changeSetId) {
      const id = rowId('change set', changeSetId);
      const set = id === undefined ? undefined : find.get(id);
      if (set === undefined) return true;
      if (set.number !== null) throw alreadyPublished(changeSetId);
      return discardSlice(set.id);
    },
    unfinished: () =>
      unfinished.all().map(({ id, jobId }) => ({
        changeSetId: publicId('change set', id),
        jobId: publicId('job', jobId),
      })),
  };
}

/** Finds a change set that is still being staged; fails with `not-found`, or `conflict` when it is published. */
function createRequireStaged(db: Database): (changeSetId: string) => StagedSet {
  const find = db.prepare<[number], StagedSet>(FIND);
  return (changeSetId) => {
    const set = find.get(requireRowId('change set', changeSetId));
    if (set === undefined) throw notFound('change set', changeSetId);
    if (set.number !== null) throw alreadyPublished(changeSetId);
    return set;
  };
}

/** An import has one destination; its first batch names it. */
function createDirect(db: Database): (set: StagedSet, destination: Destination) => void {
  const direct = db.prepare(DIRECT);
  return (set, destination) => {
    if (set.policy === null) {
      direct.run({ id: set.id, ...destination });
      return;
    }
    const { memoryId, glossaryId, policy } = destination;
    if (set.memoryId === memoryId && set.glossaryId === glossaryId && set.policy === policy) return;
    throw new ConcordError({ kind: 'conflict', reason: 'An import goes into one memory or glossary, by one policy.' });
  };
}

function createPublish(db: Database, parts: StagingParts) {
  const { changeSets, units, takeIn, concepts, takeInConcept } = parts;
  const loadUnits = createLoadUnits(db);
  const loadConcepts = createLoadConcepts(db);

  const checkUnits = createPublishCheck<NewUnit, ImportPolicy>(db, {
    tables: UNIT_TABLES,
    versions: units,
    read: (versionId) => contentOfUnit(loadUnits([versionId])[0]!.unit),
    takeIn: (change, unit, policy) => takeIn(change, { unit, policy }).outcome,
  });
  const checkConcepts = createPublishCheck<NewConcept, GlossaryImportPolicy>(db, {
    tables: CONCEPT_TABLES,
    versions: concepts,
    read: (versionId) => contentOfConcept(loadConcepts([versionId])[0]!),
    takeIn: (change, concept, policy) => takeInConcept(change, { concept, policy }),
  });

  return ({ id, memoryId, glossaryId, policy, baseNumber }: StagedSet) => {
    const change = { changeSetId: id, tally: emptyTally(), staged: true };
    if (memoryId !== null) checkUnits({ ...change, ownerId: memoryId }, baseNumber, policy as ImportPolicy);
    if (glossaryId !== null)
      checkConcepts({ ...change, ownerId: glossaryId }, baseNumber, policy as GlossaryImportPolicy);
    changeSets.record(id, change.tally);
    changeSets.publish(id);
    return changeSets.counts(id);
  };
}
